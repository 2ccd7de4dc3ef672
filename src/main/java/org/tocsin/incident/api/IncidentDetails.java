package org.tocsin.incident.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.incident.Assessment;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Link;
import org.tocsin.incident.Outlook;
import org.tocsin.incident.Report;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.TimelineWords;
import org.tocsin.incident.Triage;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.TimelineEntry;

/** All that is known of one incident. */
record IncidentDetails(
        @JsonUnwrapped IncidentSummary summary,
        @Schema(description = "What was said when it was reported") Report report,
        Answers answers,
        @JsonUnwrapped PeopleReading people,
        @Schema(description = "What other incidents have to do with it") List<LinkLine> links,
        ClockReading clock,
        Moving moving,
        @Schema(description = "What happened to it and to what was merged into it, oldest first, in UTC")
                List<Entry> timeline) {

    /** The incident, who takes part, its clock and what moves at the moment it was read. */
    record Present(Incident incident, PeopleReading people, ClockReading clock, Outlook outlook) {}

    /** What has to happen again and again while it is worked on. */
    record Moving(
            @Schema(description = "Until when stakeholders were promised to hear again") @Nullable Instant updateBy,
            @Schema(description = "Until when somebody is to be incident manager; null while somebody is") @Nullable
                    Instant managerBy) {}

    /** What responders have answered so far. */
    record Answers(
            @Nullable Instant triagedAt,
            @Nullable Judgement triage,
            @Nullable Resolution resolution,
            @Nullable Assessment assessment) {

        static Answers of(Incident incident) {
            Triage triage = incident.answers().triage();
            return new Answers(
                    incident.milestones().triagedAt(),
                    triage == null ? null : Judgement.of(triage),
                    incident.answers().resolution(),
                    incident.answers().assessment());
        }
    }

    /** How the report was judged. */
    record Judgement(Triage.Outcome outcome, Triage.Findings findings, @Nullable String duplicateOf, String by) {

        static Judgement of(Triage triage) {
            IncidentNumber original = triage.duplicateOf();
            return new Judgement(
                    triage.outcome(), triage.findings(), original == null ? null : original.value(), triage.by());
        }
    }

    /** One thing that happened. */
    record Entry(
            Instant at,
            @Schema(description = "To which incident: this one, or one that was merged into it") String incident,
            @Schema(description = "A person's catalogue name, tocsin, or machine:<name>") String actor,
            @Schema(description = "What people call them", example = "Dana Novak") String actorName,
            @Schema(description = "The kind of fact", example = "page-accepted") String what,
            @Schema(description = "Plain text, whatever it contains, with what people are called") String text) {

        static Entry of(TimelineEntry entry, TimelineWords words) {
            return new Entry(
                    entry.at(),
                    entry.incident().value(),
                    entry.actor(),
                    words.actor(entry),
                    entry.what(),
                    words.text(entry));
        }
    }

    static IncidentDetails of(Present present, List<Link> links, List<Entry> timeline) {
        Incident incident = present.incident();
        return new IncidentDetails(
                IncidentSummary.of(incident),
                incident.report(),
                Answers.of(incident),
                present.people(),
                links.stream().map(link -> LinkLine.of(link, incident.number())).toList(),
                present.clock(),
                new Moving(present.outlook().updateBy(), present.outlook().managerBy()),
                timeline);
    }
}
