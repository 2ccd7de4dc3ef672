package org.tocsin.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.action.Action;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.Section;

/**
 * A postmortem as it is taken along.
 *
 * @param number of its incident
 * @param title what happened, in one line
 * @param facts what stands above the text, label and words
 * @param sections heading and text of every section in which something was written
 * @param actions its corrective actions
 */
record PostmortemText(
        String number,
        String title,
        Map<String, String> facts,
        Map<String, String> sections,
        List<ActionLine> actions) {

    /** One corrective action. */
    record ActionLine(String title, String who, String due, String state) {}

    static PostmortemText of(Postmortem postmortem, String title, List<Action> actions, Names names, Instant now) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Incident", postmortem.incident().value());
        facts.put("State", postmortem.state().words());
        facts.put("Team", names.team(postmortem.team()));
        postmortem.author().ifPresent(author -> facts.put("Written by", names.person(author)));
        Instant published = postmortem.publishedAt();
        if (published != null) {
            facts.put("Published", When.of(published, now).utc());
        }
        Map<String, String> sections = new LinkedHashMap<>();
        for (Section section : Section.values()) {
            String text = postmortem.sections().getOrDefault(section, "");
            if (!text.isBlank()) {
                sections.put(section.title(), Words.in(text).strip());
            }
        }
        String heading = title.isBlank() ? "Postmortem of " + postmortem.incident() : title;
        return new PostmortemText(
                postmortem.incident().value(),
                heading,
                facts,
                sections,
                actions.stream()
                        .map(action -> new ActionLine(
                                action.title(),
                                names.person(action.assignee()),
                                action.proposal().deadline().toString(),
                                action.state().words()))
                        .toList());
    }
}
