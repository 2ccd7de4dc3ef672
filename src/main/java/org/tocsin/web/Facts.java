package org.tocsin.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.Assessment;
import org.tocsin.incident.ImpactWords;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Report;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.Triage;
import org.tocsin.shared.LinkedText;
import org.tocsin.shared.LinkedText.Part;

/** What is known about an incident, as labelled texts, some with links; what nobody has said is left out. */
final class Facts {

    private final List<Fact> facts = new ArrayList<>();

    private Facts() {}

    /** One thing that is known. */
    record Fact(String label, List<Part> text) {}

    /** Everything the record knows that is not a target. */
    static List<Fact> of(Incident incident, Names names, Instant now) {
        Facts facts = new Facts();
        facts.report(incident, names, now);
        Incident.Answers answers = incident.answers();
        if (answers.triage() != null) {
            facts.triage(answers.triage(), names);
        }
        if (answers.resolution() != null) {
            facts.resolution(answers.resolution(), names, now);
        }
        if (answers.assessment() != null) {
            facts.assessment(answers.assessment());
        }
        return facts.facts;
    }

    private void report(Incident incident, Names names, Instant now) {
        Report report = incident.report();
        Report.Origin origin = report.origin();
        addLinked("What was reported", report.description());
        addLinked("Runbook", names.runbook(incident.service()).orElse(null));
        add("Impact", words(incident.impact()));
        add("Scope", incident.scope());
        add("Customers", report.effect().customers());
        add("System", origin.system());
        add("Host", origin.host());
        add("Severity", origin.severity());
        add(
                "Reported",
                "%s by %s (%s)"
                        .formatted(
                                moment(incident.reportedAt(), now),
                                names.person(origin.reportedBy()),
                                origin.source()));
        add("Began", moment(origin.occurredAt(), now));
    }

    private void triage(Triage triage, Names names) {
        add("Triaged by", names.person(triage.by()));
        add("Evidence", triage.findings().evidence());
    }

    private void resolution(Resolution resolution, Names names, Instant now) {
        add("What fixed it", resolution.whatFixed());
        add("Believed cause", resolution.cause());
        add("Mitigated", moment(resolution.mitigatedAt(), now));
        add("Resolved by", names.person(resolution.by()));
    }

    private void assessment(Assessment assessment) {
        add("Likely to recur", assessment.likelyToRecur() ? "yes" : "no");
        add("To be monitored", assessment.toMonitor());
        add("If it happens again", assessment.ifAgain());
    }

    private void add(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(label, List.of(new Part(text, null))));
        }
    }

    private void addLinked(String label, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            facts.add(new Fact(label, LinkedText.leadingAnywhere(text)));
        }
    }

    private static @Nullable String words(@Nullable String code) {
        return code == null ? null : ImpactWords.of(code);
    }

    private static @Nullable String moment(@Nullable Instant at, Instant now) {
        When when = When.ofNullable(at, now);
        return when == null ? null : "%s, %s".formatted(when.utc(), when.relative());
    }
}
