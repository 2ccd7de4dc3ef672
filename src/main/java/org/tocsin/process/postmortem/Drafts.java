package org.tocsin.process.postmortem;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Resolution;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.Section;
import org.tocsin.timeline.Timeline;

/** What the record knows already, so that nobody has to copy it; and what the form begins with. */
@Component
class Drafts {

    /** Longer text does not fit into one variable of the engine. */
    private static final int LONGEST = 4000;

    private final Timeline timeline;

    Drafts(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The sections that the record can fill in. */
    Map<Section, String> of(Incident incident) {
        Map<Section, String> sections = new EnumMap<>(Section.class);
        Resolution resolution = incident.answers().resolution();
        sections.put(Section.SUMMARY, incident.title());
        sections.put(Section.IMPACT, impact(incident));
        sections.put(
                Section.DETECTION,
                "Reported at %s by %s (%s)."
                        .formatted(
                                incident.reportedAt(),
                                incident.report().origin().reportedBy(),
                                incident.report().origin().source()));
        sections.put(
                Section.RESPONSE,
                "Answered at %s by %s.".formatted(known(incident.acknowledgedAt()), known(incident.acknowledgedBy())));
        sections.put(Section.RECOVERY, resolution == null ? "" : resolution.whatFixed());
        sections.put(Section.ROOT_CAUSE, resolution == null ? "" : Objects.requireNonNullElse(resolution.cause(), ""));
        sections.put(Section.TIMELINE, events(incident));
        return sections;
    }

    /** The newest version as the answers that the form shows first, and the comment it was sent back with. */
    Map<String, Object> answers(Postmortem postmortem) {
        Map<String, Object> answers = new HashMap<>();
        postmortem
                .sections()
                .forEach((section, text) ->
                        answers.put(Objects.requireNonNull(Fields.OF_SECTION.get(section)), shortened(text)));
        answers.put(
                PostmortemNames.SENT_BACK_WITH,
                postmortem.current().verdict() == null
                        ? ""
                        : shortened("**Sent back:** "
                                + postmortem.current().verdict().comment()));
        return answers;
    }

    private static String impact(Incident incident) {
        return "%s, from %s to %s. %s"
                .formatted(
                        Objects.requireNonNullElse(incident.service(), "Service unknown"),
                        incident.reportedAt(),
                        known(incident.resolvedAt()),
                        Objects.requireNonNullElse(incident.scope(), ""));
    }

    private String events(Incident incident) {
        return timeline.of(incident.number()).stream()
                .map(entry -> "%s %s: %s".formatted(entry.at(), entry.actor(), entry.text()))
                .collect(Collectors.joining("\n"));
    }

    private static String known(@Nullable Object value) {
        return value == null ? "(not known)" : value.toString();
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
