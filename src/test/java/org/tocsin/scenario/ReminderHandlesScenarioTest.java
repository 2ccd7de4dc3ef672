package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.notification.Notice;
import org.tocsin.notification.Notifier;
import org.tocsin.notification.Recipient;
import org.tocsin.shared.DeliveryOutcome;

/** A reminder that reached only some people is repeated for the others, under the same handle; the next one has another. */
@Scenario
@TestPropertySource(properties = "tocsin.notification.channels=pigeons,mail,outbox")
class ReminderHandlesScenarioTest {

    private final Company company;
    private final Mailboxes mail;
    private final Pigeons pigeons;
    private final ReviewRoom review;

    ReminderHandlesScenarioTest(
            Company company, Mailboxes mail, MockMvc http, TaskService tasks, FormService forms, Pigeons pigeons) {
        this.company = company;
        this.mail = mail;
        this.pigeons = pigeons;
        this.review = new ReviewRoom(company, mail, http, tasks, forms);
    }

    @BeforeEach
    void thePigeonsAreWell() {
        pigeons.flown.clear();
        pigeons.lost.clear();
    }

    @Test
    void aHalfFailedReminderIsRepeatedUnderItsHandleAndTheNextOneHasAnother() {
        review.begins("e000000000000001");
        company.mayFail("remindAuthor");
        company.mayFail("escalateLatePostmortem");
        pigeons.lost.add("clara");
        company.passesUntil("2026-03-10T08:00:05Z");
        pigeons.lost.clear();
        company.passesUntil("2026-03-10T08:01:00Z");

        assertThat(pigeons.to("dana")).hasSize(1);
        assertThat(pigeons.to("clara")).hasSize(2).allMatch(pigeons.to("clara").get(0)::equals);
        company.passesUntil("2026-03-11T08:00:00Z");
        assertThat(Set.copyOf(pigeons.to("clara"))).hasSize(2);
    }

    @Test
    void aHalfFailedEscalationIsRepeatedUnderItsHandleAndTheNextOneHasAnother() {
        review.decidesOn("e000000000000002", "ada", "2026-03-10");
        pigeons.flown.clear();
        company.mayFail("escalateOverdueAction");
        pigeons.lost.add("clara");
        company.passesUntil("2026-03-10T16:00:00Z");
        company.passesUntil("2026-03-10T16:00:09Z");
        pigeons.lost.clear();
        company.passesUntil("2026-03-10T16:02:00Z");

        List<String> overdue = pigeons.to("clara", "overdue");
        assertThat(overdue).hasSize(2);
        assertThat(overdue.get(1)).isEqualTo(overdue.get(0));
        assertThat(pigeons.to("ada", "overdue")).hasSize(1);
        company.passesUntil("2026-03-11T08:00:00Z");
        company.passesUntil("2026-03-12T08:00:00Z");
        assertThat(new HashSet<>(pigeons.to("clara", "overdue"))).hasSize(3);
    }

    /** A channel with which the step breaks off at some people. */
    static class Pigeons implements Notifier {

        private final List<Notice> flown = new ArrayList<>();
        private final Set<String> lost = new HashSet<>();

        @Override
        public String channel() {
            return "pigeons";
        }

        /** Only nudges go by pigeon; updates to groups go by mail. */
        @Override
        public boolean reaches(Recipient recipient) {
            return true;
        }

        @Override
        public DeliveryOutcome deliver(Notice notice) {
            flown.add(notice);
            if (lost.contains(notice.to().name())) {
                throw new IllegalStateException("a hawk, in the middle of the step");
            }
            return new DeliveryOutcome.Accepted("pigeon-" + flown.size());
        }

        List<String> to(String person) {
            return to(person, "");
        }

        /** The handles of what flew to the person with these words in its subject, oldest first. */
        List<String> to(String person, String words) {
            return flown.stream()
                    .filter(notice -> notice.to().name().equals(person))
                    .filter(notice ->
                            notice.kind().equals("nudge") && notice.subject().contains(words))
                    .map(Notice::handle)
                    .toList();
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Loft {

        @Bean
        Pigeons pigeons() {
            return new Pigeons();
        }
    }
}
