package org.tocsin.intake.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tocsin.catalog.Catalog;
import org.tocsin.intake.FakeReportProcess;
import org.tocsin.intake.IncomingReport;
import org.tocsin.intake.Intake;
import org.tocsin.intake.IntakeFixtures;
import org.tocsin.shared.json.Body;
import org.tocsin.testing.MovableClock;
import org.tocsin.web.ProblemDetailsForTests;

/** A person's report is taken whole, or refused with everything that is wrong with it. */
@SpringJUnitConfig(IntakeFixtures.class)
class ReportControllerIT {

    @Autowired
    private Intake intake;

    @Autowired
    private Catalog catalog;

    @Autowired
    private FakeReportProcess process;

    @Autowired
    private MovableClock clock;

    private MockMvc mvc;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
        process.reset();
        mvc = ProblemDetailsForTests.serving(new ReportController(intake, catalog, clock));
    }

    @Test
    void aReportOpensAnIncidentInTheNameOfThePersonSignedIn() throws Exception {
        send("""
                {"title": "Cannot pay", "description": "Error 500", "service": "checkout",
                 "occurredAt": "2026-11-20T09:30:00+01:00", "customers": "ACME", "system": "shop", "host": "web-3",
                 "scope": "Europe", "impact": "loss of access"}""")
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", startsWith("/api/v1/incidents/INC-2026-")))
                .andExpect(jsonPath("$.number").value(startsWith("INC-2026-")));

        assertThat(process.begun())
                .containsExactly(new IncomingReport(
                        new IncomingReport.Words("Cannot pay", "Error 500", "checkout", null),
                        new IncomingReport.Origin("api", "ada", Instant.parse("2026-11-20T08:30:00Z"), "shop", "web-3"),
                        new IncomingReport.Effect("ACME", "Europe", "loss of access"),
                        null,
                        null));
    }

    @Test
    void aTitleIsEnough() throws Exception {
        send("{\"title\": \"Cannot pay\"}").andExpect(status().isCreated());

        assertThat(process.begun().get(0).service()).isNull();
    }

    @Test
    void theSameReportSentAgainIsTheSameIncident() throws Exception {
        String first = opened("one").andReturn().getResponse().getHeader("Location");

        opened("one").andExpect(header().string("Location", first));
        opened("another").andExpect(header().string("Location", not(first)));
        assertThat(process.begun()).hasSize(2);
    }

    @Test
    void aTitleOfTwoLinesIsRefused() throws Exception {
        refused("{\"title\": \"Cannot pay\\r\\nBcc: all@example.org\"}")
                .andExpect(jsonPath("$.problems[0].field").value("title"));
    }

    @Test
    void anUnknownServiceIsNamedWithTheKnownOnes() throws Exception {
        refused("{\"title\": \"Cannot pay\", \"service\": \"chekout\"}")
                .andExpect(jsonPath("$.problems[0].field").value("service"))
                .andExpect(jsonPath("$.problems[0].right").value(containsString("checkout")));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() throws Exception {
        refused(
                        """
                {"service": "chekout", "occurredAt": "2026-11-20T10:00:00Z", "host": 7, "reportedBy": "bruno",
                 "priority": "P0", "description": "%s"}"""
                                .formatted("x".repeat(20_001)))
                .andExpect(jsonPath("$.problems[*].field")
                        .value(contains(
                                "reportedBy", "title", "description", "host", "service", "occurredAt", "priority")));
    }

    @Test
    void aFieldGivenTwiceContradictsItself() throws Exception {
        refused("{\"title\": \"Cannot pay\", \"title\": \"Can pay\"}")
                .andExpect(jsonPath("$.problems[0].wrong").value(containsString("Duplicate field")));
    }

    @Test
    void malformedJsonSaysWhere() throws Exception {
        refused("{\"title\": \"Cannot pay\",\n \"service\"}")
                .andExpect(jsonPath("$.problems[0].wrong").value(containsString("line 2, column")));
    }

    @Test
    void anOversizedBodyIsRefused() throws Exception {
        send("{\"title\": \"%s\"}".formatted("x".repeat(Body.LIMIT))).andExpect(status().isPayloadTooLarge());

        assertThat(process.begun()).isEmpty();
    }

    @Test
    void whatIsNotSentAsJsonIsRefused() throws Exception {
        mvc.perform(post("/api/v1/incidents")
                        .contentType(MediaType.TEXT_PLAIN)
                        .content("Help")
                        .principal(() -> "ada"))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void elAndHtmlInEveryTextIsJustText() throws Exception {
        String text = "${7*7}<script>alert(1)</script>";
        send("""
                {"title": "%1$s", "description": "%1$s", "customers": "%1$s", "system": "%1$s", "host": "%1$s",
                 "scope": "%1$s", "impact": "%1$s"}"""
                        .formatted(text))
                .andExpect(status().isCreated());

        IncomingReport report = process.begun().get(0);
        assertThat(report.words()).isEqualTo(new IncomingReport.Words(text, text, null, null));
        assertThat(report.effect()).isEqualTo(new IncomingReport.Effect(text, text, text));
    }

    @Test
    void aReportTheProcessDoesNotTakeIsNotAnsweredAsIfItWere() throws Exception {
        process.fails(true);

        send("{\"title\": \"Cannot pay\"}").andExpect(status().isInternalServerError());
    }

    private ResultActions opened(String idempotencyKey) throws Exception {
        return mvc.perform(post("/api/v1/incidents")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("Idempotency-Key", idempotencyKey)
                        .content("{\"title\": \"Cannot pay\"}")
                        .principal(() -> "ada"))
                .andExpect(status().isCreated());
    }

    private ResultActions refused(String body) throws Exception {
        ResultActions answer = send(body).andExpect(status().isBadRequest());
        assertThat(process.begun()).isEmpty();
        return answer;
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(post("/api/v1/incidents")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .principal(() -> "ada"));
    }
}
