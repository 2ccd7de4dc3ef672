package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;

/** Several alerts and people speak to one incident in the same instant: each gets a plain answer, and the log stays quiet. */
@Scenario
class AtOnceScenarioTest {

    private static final String KEY = "sample-alertmanager-key-that-everybody-knows";

    private final Company company;
    private final Mailboxes mail;
    private final MockMvc http;
    private final Program program;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    AtOnceScenarioTest(Company company, Mailboxes mail, MockMvc http) {
        this.company = company;
        this.mail = mail;
        this.http = http;
        this.program = new Program(http);
    }

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).addAppender(log);
    }

    @AfterEach
    void nothingWorthAWarning() {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).detachAppender(log);
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .extracting(ILoggingEvent::getFormattedMessage)
                .filteredOn(message -> message.contains("OptimisticLocking") || message.contains("was not taken"))
                .isEmpty();
    }

    @Test
    void theSameAlertFromManySendersOpensOneIncident() {
        List<String> answers = atOnce(8, () -> alert("checkout", "6666666666666651", "firing"));

        assertThat(answers).allMatch(answer -> answer.startsWith("2"));
        company.alertFires("checkout", "6666666666666651");
        assertThat(mail.readers("PAGE")).containsExactly("dana");
        mail.readers("");
    }

    @Test
    void whatComesBackFromManySendersReopensOnceAndPagesOnce() {
        IncidentNumber number = observed("6666666666666652");
        List<String> answers = atOnce(8, () -> alert("checkout", "6666666666666652", "firing"));

        assertThat(answers).allMatch(answer -> answer.startsWith("2"));
        company.passes(Duration.ZERO);
        assertThat(company.incident(number).state()).isEqualTo(State.ACTIVE);
        assertThat(mail.readers("PAGE")).containsExactly("dana");
        mail.readers(number.value());
    }

    @Test
    void alertsAndPeopleWhoSayDifferentThingsAllGetAPlainAnswer() {
        IncidentNumber number = observed("6666666666666653");
        List<Supplier<String>> voices = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            voices.add(() -> alert("checkout", "6666666666666653", "firing"));
            voices.add(() -> program.tells("dana", number, "recurred", "{\"why\":\"Customers call\"}"));
            voices.add(() -> program.tells("bruno", number, "cancel", "{\"why\":\"Planned work\"}"));
        }
        List<String> answers = atOnce(voices);

        assertThat(answers).allMatch(answer -> answer.startsWith("2") || answer.startsWith("409"));
        assertThat(answers)
                .as("the one who cancelled")
                .filteredOn(answer -> answer.startsWith("202"))
                .isNotEmpty();
        assertThat(company.incident(number).state()).isEqualTo(State.CANCELLED);
        company.passes(Duration.ZERO);
        mail.readers("");
    }

    @Test
    void ofTwoWhoMergeInOppositeDirectionsOneWins() {
        IncidentNumber first = company.isAlreadyWorkedOn("checkout", "6666666666666654", mail);
        IncidentNumber second = company.alertFires("payment-gateway", "6666666666666655");
        mail.readers("");
        List<String> answers = atOnce(List.of(
                () -> program.tells("dana", first, "merge", merge(second)),
                () -> program.tells("bruno", second, "merge", merge(first)),
                () -> alert("payment-gateway", "6666666666666655", "resolved"),
                () -> alert("checkout", "6666666666666654", "firing")));

        assertThat(answers.subList(0, 2))
                .filteredOn(answer -> answer.startsWith("202"))
                .hasSize(1);
        assertThat(answers.subList(0, 2))
                .filteredOn(answer -> answer.startsWith("409"))
                .singleElement()
                .asString()
                .contains("is a duplicate of");
        assertThat(answers.subList(2, 4)).allMatch(answer -> answer.startsWith("2"));
        company.passes(Duration.ZERO);
        mail.readers("");
    }

    @Test
    void ofTwoWhoChooseTheSamePriorityStakeholdersHearOnce() {
        IncidentNumber number = company.alertFires("checkout", "6666666666666656");
        mail.readers("");
        String becomesP1 = "{\"priority\":\"P1\",\"why\":\"Orders fail\"}";
        List<String> answers = atOnce(List.of(
                () -> program.tells("dana", number, "priority", becomesP1),
                () -> program.tells("bruno", number, "priority", becomesP1),
                () -> program.tells("clara", number, "priority", becomesP1)));

        assertThat(answers).allMatch(answer -> answer.startsWith("202"));
        company.passes(Duration.ZERO);
        assertThat(mail.readers("[P1] " + number + ": checkout is down"))
                .containsExactlyInAnyOrder("support", "management", "product");
        assertThat(mail.readers("PAGE")).containsExactly("dana");
        assertThat(company.timelineOf(number)).containsOnlyOnce("From P3 to P1");
    }

    private IncidentNumber observed(String fingerprint) {
        IncidentNumber number = company.isAlreadyWorkedOn("checkout", fingerprint, mail);
        company.alertResolves("checkout", fingerprint);
        company.completes("dana", "resolveIncident", Map.of("whatFixed", "Restarted it"));
        mail.readers("");
        return number;
    }

    private static String merge(IncidentNumber into) {
        return "{\"into\":\"%s\",\"why\":\"Same graph\"}".formatted(into);
    }

    private static List<String> atOnce(int times, Supplier<String> voice) {
        return atOnce(Stream.generate(() -> voice).limit(times).toList());
    }

    private static List<String> atOnce(List<Supplier<String>> voices) {
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<String>> answers = voices.stream()
                .map(voice -> CompletableFuture.supplyAsync(
                        () -> {
                            await(go);
                            return voice.get();
                        },
                        command -> new Thread(command).start()))
                .toList();
        go.countDown();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private static void await(CountDownLatch go) {
        try {
            go.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    private String alert(String service, String fingerprint, String status) {
        String body =
                """
                {"version":"4","groupKey":"{}:{alertname=\\"Down\\"}","truncatedAlerts":0,"status":"%1$s","receiver":"tocsin",
                 "groupLabels":{},"commonLabels":{},"commonAnnotations":{},"externalURL":"http://am.example.org",
                 "alerts":[{"status":"%1$s","labels":{"alertname":"Down","service":"%2$s","severity":"critical"},
                 "annotations":{"summary":"%2$s is down"},"startsAt":"%3$s","endsAt":"%4$s",
                 "generatorURL":"http://prometheus.example.org","fingerprint":"%5$s"}]}
                """
                        .formatted(
                                status,
                                service,
                                company.now(),
                                status.equals("resolved") ? company.now() : "0001-01-01T00:00:00Z",
                                fingerprint);
        try {
            return String.valueOf(http.perform(post("/hooks/alertmanager/" + KEY)
                            .contentType(MediaType.APPLICATION_JSON)
                            .content(body))
                    .andReturn()
                    .getResponse()
                    .getStatus());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
