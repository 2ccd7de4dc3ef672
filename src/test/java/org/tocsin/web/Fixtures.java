package org.tocsin.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.tocsin.action.Action;
import org.tocsin.action.ActionState;
import org.tocsin.action.ProposedAction;
import org.tocsin.action.Step;
import org.tocsin.engine.Passage;
import org.tocsin.engine.Position;
import org.tocsin.incident.Assessment;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incident.Acknowledgement;
import org.tocsin.incident.Incident.Answers;
import org.tocsin.incident.Incident.Milestones;
import org.tocsin.incident.Incident.Standing;
import org.tocsin.incident.Pause;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Report;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.State;
import org.tocsin.incident.Targets;
import org.tocsin.incident.Triage;
import org.tocsin.incident.WaitingFor;
import org.tocsin.notification.StakeholderUpdate;
import org.tocsin.notification.UpdateDraft;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.PageRequest;
import org.tocsin.paging.Purpose;
import org.tocsin.paging.Summons;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.PostmortemState;
import org.tocsin.postmortem.Section;
import org.tocsin.postmortem.Verdict;
import org.tocsin.postmortem.Version;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Reason;
import org.tocsin.shared.delivery.DeliveryStatus;
import org.tocsin.shared.delivery.Progress;
import org.tocsin.timeline.TimelineEntry;

/** What the features would answer; every text in it is the one given. */
final class Fixtures {

    static final Instant NOW = Instant.parse("2026-11-20T03:34:00Z");
    static final Instant REPORTED = Instant.parse("2026-11-20T03:00:00Z");
    static final IncidentNumber NUMBER = new IncidentNumber("INC-2026-0042");

    private Fixtures() {}

    /** Somebody who has signed in and is in those groups. */
    static Authentication signedIn(String name, String... groups) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name,
                null,
                Stream.of(groups)
                        .map(group -> new SimpleGrantedAuthority("ROLE_" + group.toUpperCase(Locale.ENGLISH)))
                        .toList());
    }

    static Incident openIncident(String text, @Nullable String acknowledgedBy) {
        Acknowledgement answer =
                acknowledgedBy == null ? null : new Acknowledgement(acknowledgedBy, REPORTED.plusSeconds(180));
        return new Incident(
                NUMBER,
                report(text),
                new Standing(Priority.P0, State.ACTIVE, targets()),
                new Answers(null, null, null),
                new Milestones(REPORTED, REPORTED.plusSeconds(300), answer, null, null));
    }

    /** Fixed after 20 min, and watched in case it comes back. */
    static Incident observedIncident(String text) {
        Incident open = openIncident(text, "ada");
        return new Incident(
                NUMBER,
                open.report(),
                new Standing(Priority.P0, State.RESOLVED, targets()),
                new Answers(null, null, null),
                new Milestones(
                        REPORTED,
                        REPORTED.plusSeconds(300),
                        new Acknowledgement("ada", REPORTED.plusSeconds(180)),
                        REPORTED.plusSeconds(1200),
                        null));
    }

    /** Being worked on. */
    static Incident reported(String service, String description) {
        Incident open = openIncident("Checkout is down", "ada");
        Report said = open.report();
        return new Incident(
                NUMBER,
                new Report(said.title(), description, service, said.origin(), said.effect()),
                open.standing(),
                open.answers(),
                open.milestones());
    }

    /** Ten minutes after the report the clock was stopped for three hours at most. */
    static Pause waitsForProvider() {
        Instant began = REPORTED.plus(Duration.ofMinutes(10));
        return new Pause(
                WaitingFor.PROVIDER, "CardBank <b>looks</b>", "ada", began, began.plus(Duration.ofHours(3)), null);
    }

    /** Of a priority that wants an incident manager within ten minutes. */
    static Incident ledIncident() {
        Incident open = openIncident("Checkout is down", "ada");
        Targets calm = targets();
        Targets led = new Targets(
                calm.acknowledgeBy(),
                calm.triageBy(),
                calm.atRiskAt(),
                calm.resolveBy(),
                calm.updateEvery(),
                calm.observeFor(),
                REPORTED.plus(Duration.ofMinutes(10)));
        return new Incident(
                NUMBER, open.report(), new Standing(Priority.P0, State.ACTIVE, led), open.answers(), open.milestones());
    }

    static Incident endedIncident(String text) {
        Triage triage = new Triage(
                Triage.Outcome.DUPLICATE,
                text,
                new Triage.Findings(text, text, text),
                new IncidentNumber("INC-2026-0001"),
                text);
        return new Incident(
                NUMBER,
                report(text),
                new Standing(Priority.P0, State.CLOSED, targets()),
                new Answers(triage, new Resolution(text, text, REPORTED, text), new Assessment(true, text, text, text)),
                new Milestones(REPORTED, REPORTED, new Acknowledgement(text, REPORTED), NOW, NOW));
    }

    static Targets targets() {
        return new Targets(
                REPORTED.plus(Duration.ofMinutes(5)),
                REPORTED.plus(Duration.ofMinutes(15)),
                REPORTED.plus(Duration.ofMinutes(45)),
                REPORTED.plus(Duration.ofHours(1)),
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                null);
    }

    static TimelineEntry entry(String text) {
        return new TimelineEntry(7, NUMBER, REPORTED, text, text, text);
    }

    static PageRecord page(String text) {
        return new PageRecord(
                1,
                new PageRequest(NUMBER, new Summons(Purpose.RESPONDER, text), 1, 2),
                text,
                text,
                text,
                REPORTED,
                new Progress(DeliveryStatus.REFUSED, 1, Reason.REJECTED, text, text, REPORTED));
    }

    static StakeholderUpdate update(String text) {
        return new StakeholderUpdate(
                3,
                new UpdateDraft(NUMBER, text, text, text, text, NOW.plusSeconds(600)),
                REPORTED,
                new StakeholderUpdate.Decision(false, text, NOW, text));
    }

    static StakeholderUpdate approvedUpdate(long id) {
        StakeholderUpdate drafted = draftedUpdate(id);
        return new StakeholderUpdate(
                id, drafted.draft(), REPORTED, new StakeholderUpdate.Decision(true, "clara", NOW, null));
    }

    static StakeholderUpdate draftedUpdate(long id) {
        return new StakeholderUpdate(
                id, new UpdateDraft(NUMBER, "update", "bruno", "News", "We roll back", null), REPORTED, null);
    }

    /** The same, seen by insiders only. */
    static Incident asPrivate(Incident incident) {
        return new Incident(
                incident.number(),
                incident.report(),
                new Incident.Standing(incident.priority(), incident.state(), incident.targets(), true),
                incident.answers(),
                incident.milestones());
    }

    static Action action(String text) {
        return new Action(
                5,
                NUMBER,
                text,
                new ProposedAction(text, text, LocalDate.parse("2026-11-19"), text),
                NOW.minusSeconds(3600),
                List.of(new Step(ActionState.OPEN, text, REPORTED, text)),
                List.of());
    }

    static Position position(String text) {
        return new Position(
                "incident:1:abc",
                text,
                List.of(new Position.Stop("triage", text, REPORTED, true)),
                Set.of("reported"),
                List.of(new Passage("reported", text, REPORTED, REPORTED.plusSeconds(5), false)),
                List.of(text));
    }

    static Postmortem postmortem(String text) {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        for (Section section : Section.values()) {
            sections.put(section, text);
        }
        Version version = new Version(1, text, REPORTED, sections, new Verdict(text, NOW, false, text));
        return new Postmortem(NUMBER, text, PostmortemState.SENT_BACK, List.of(version), null);
    }

    private static Report report(String text) {
        return new Report(
                text,
                text,
                text,
                new Report.Origin(text, text, REPORTED, text, text, text),
                new Report.Effect(text, text, text));
    }
}
