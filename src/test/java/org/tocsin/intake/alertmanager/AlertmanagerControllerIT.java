package org.tocsin.intake.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.tocsin.catalog.Catalog;
import org.tocsin.intake.DeadLetters;
import org.tocsin.intake.FakeReportProcess;
import org.tocsin.intake.Intake;
import org.tocsin.intake.IntakeFixtures;
import org.tocsin.intake.Severity;
import org.tocsin.shared.json.Body;
import org.tocsin.web.ProblemDetailsForTests;

/** What Alertmanager is answered, and what it makes of it: repeat after 5xx, give up after 4xx. */
@SpringJUnitConfig(IntakeFixtures.class)
class AlertmanagerControllerIT {

    private static final String KEY = "a-key-of-the-tests-0123456789abcdef";
    private static int alerts;

    private final String disk = "%016x".formatted(++alerts);

    @Autowired
    private Intake intake;

    @Autowired
    private DeadLetters deadLetters;

    @Autowired
    private Catalog catalog;

    @Autowired
    private FakeReportProcess process;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Clock clock;

    private MockMvc mvc;

    @BeforeEach
    void begin() {
        process.reset();
        AlertmanagerProperties properties =
                new AlertmanagerProperties(true, Map.of("main", KEY, "off", ""), Severity.WARNING);
        mvc = ProblemDetailsForTests.serving(
                new AlertmanagerController(intake, deadLetters, catalog, properties, clock));
    }

    @Test
    void aFiringAlertOpensAnIncidentAndSaysWhich() throws Exception {
        send(body(alert("firing", disk)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.alerts[0].decision").value("OPENED"))
                .andExpect(jsonPath("$.alerts[0].incident").value(Matchers.startsWith("INC-2026-")));

        assertThat(process.begun()).hasSize(1);
    }

    @Test
    void theKeyMayBeABearerToken() throws Exception {
        mvc.perform(post("/hooks/alertmanager")
                        .header("Authorization", "bearer " + KEY)
                        .contentType("application/json; charset=UTF-8")
                        .content(body(alert("firing", disk))))
                .andExpect(status().isOk());

        assertThat(process.begun()).hasSize(1);
    }

    @Test
    void theSameAgainIsAnsweredTheSameWayAndOpensNothing() throws Exception {
        send(body(alert("firing", disk))).andExpect(status().isOk());
        send(body(alert("firing", disk)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.alerts[0].decision").value("REPEATED"));

        assertThat(process.begun()).hasSize(1);
    }

    @Test
    void everyAlertCountsByItselfWhateverTheGroupSays() throws Exception {
        send(body(alert("firing", disk))).andExpect(status().isOk());

        send(body(alert("resolved", disk) + "," + alert("firing", disk + "0")))
                .andExpect(jsonPath("$.alerts[0].decision").value("RECOVERED"))
                .andExpect(jsonPath("$.alerts[1].decision").value("OPENED"));
    }

    @Test
    void withoutTheRightKeyNothingIsReadOrKept() throws Exception {
        long before = keptLetters();
        mvc.perform(post("/hooks/alertmanager/" + KEY + "x").content("{")).andExpect(status().isUnauthorized());
        mvc.perform(post("/hooks/alertmanager").content("{")).andExpect(status().isUnauthorized());
        mvc.perform(post("/hooks/alertmanager")
                        .header("Authorization", "Bearer ")
                        .content("{"))
                .andExpect(status().isUnauthorized());
        mvc.perform(post("/hooks/alertmanager")
                        .header("Authorization", "Basic " + KEY)
                        .content("{"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().string(Matchers.not(Matchers.containsString(KEY))));

        assertThat(process.begun()).isEmpty();
        assertThat(keptLetters()).isEqualTo(before);
    }

    @Test
    void whatCannotBeReadIsKeptOnceAsItCame() throws Exception {
        String unreadable = "{\"alerts\": [ %s".formatted(disk);

        send(unreadable)
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.instance").value("/hooks/alertmanager"))
                .andExpect(jsonPath("$.problems[0].wrong").value(Matchers.containsString("line 1, column")));
        send(unreadable).andExpect(status().isBadRequest());

        assertThat(database.sql("select times from tocsin.dead_letter where body = :body")
                        .param("body", unreadable.getBytes(StandardCharsets.UTF_8))
                        .query(Long.class)
                        .list())
                .containsExactly(2L);
    }

    @Test
    void whatIsNoNotificationIsKeptAndRefused() throws Exception {
        for (String body : new String[] {"", "[]", "{}", "null", "{\"alerts\":{}}", "{\"alerts\":\"" + disk + "\"}"}) {
            send(body)
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.problems[0].field").value("alerts"));
        }
    }

    @Test
    void whatCanBeReadIsTakenFromAmongWhatCannot() throws Exception {
        send(body("7, {\"status\":\"firing\"}, {\"labels\":{\"a\":\"b\"}}," + alert("firing", disk)))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[*].field")
                        .value(Matchers.contains("alerts[0]", "alerts[1]", "alerts[2]")));

        assertThat(process.begun()).hasSize(1);
    }

    @Test
    void anOversizedBodyIsRefused() throws Exception {
        send("x".repeat(Body.LIMIT + 1)).andExpect(status().isPayloadTooLarge());
    }

    @Test
    void whatTheProcessDoesNotTakeIsToBeSentAgain() throws Exception {
        process.fails(true);
        send(body(alert("firing", disk)))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().exists("Retry-After"));
        assertThat(keptLetters()).isPositive();
        process.fails(false);

        send(body(alert("firing", disk))).andExpect(status().isOk());
        assertThat(process.begun()).hasSize(1);
    }

    @Test
    void anEmptyGroupIsFine() throws Exception {
        send("{\"alerts\":[]}").andExpect(status().isOk());
    }

    @Test
    void elAndHtmlInEveryTextIsJustText() throws Exception {
        String text = "${7*7}<script>alert(1)</script>";
        send(body(
                        """
                {"status":"firing","labels":{"alertname":"%1$s","service":"%1$s","%1$s":"%1$s"},
                 "annotations":{"summary":"%1$s","description":"%1$s"},"generatorURL":"%1$s","fingerprint":"%2$s"}"""
                                .formatted(text, disk)))
                .andExpect(status().isOk());

        assertThat(process.begun().get(0).title()).isEqualTo(text);
        assertThat(process.begun().get(0).service()).isNull();
    }

    private ResultActions send(String body) throws Exception {
        return mvc.perform(post("/hooks/alertmanager/" + KEY)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String body(String alerts) {
        return "{\"version\":\"4\",\"status\":\"firing\",\"alerts\":[%s]}".formatted(alerts);
    }

    private static String alert(String status, String fingerprint) {
        return """
                {"status":"%s","labels":{"alertname":"DiskFull","severity":"critical","service":"orders-database"},
                 "annotations":{"summary":"disk 97 %% full"},"startsAt":"2026-01-05T10:00:00Z",
                 "endsAt":"2026-01-05T10:30:00Z","fingerprint":"%s"}"""
                .formatted(status, fingerprint);
    }

    private long keptLetters() {
        return database.sql("select count(*) from tocsin.dead_letter")
                .query(Long.class)
                .single();
    }
}
