package org.tocsin.process.postmortem;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;
import org.tocsin.action.ProposedAction;
import org.tocsin.postmortem.Section;
import org.tocsin.process.Answers;
import org.tocsin.shared.InvalidInput;

/** What somebody handed in with the form: the sections and the list of corrective actions. */
@Component
class Submissions {

    /** A version as it was handed in: only the sections that were, and the actions, empty if nothing was said of these. */
    record Submission(Map<Section, String> sections, Optional<List<ProposedAction>> actions) {}

    /** Takes the answers from the process; fails with {@link InvalidInput} naming the line of the list that is wrong. */
    Submission read(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        Map<Section, String> sections = new EnumMap<>(Section.class);
        Fields.OF_SECTION.forEach((section, field) -> {
            if (answers.value(field) != null) {
                sections.put(section, Objects.requireNonNullElse(answers.text(field), ""));
            }
        });
        Optional<List<ProposedAction>> actions =
                Optional.ofNullable(answers.value(PostmortemNames.ACTIONS)).map(Submissions::actions);
        answers.taken();
        return new Submission(sections, actions);
    }

    private static List<ProposedAction> actions(Object list) {
        List<ProposedAction> actions = new ArrayList<>();
        if (list instanceof SpinJsonNode nodes && nodes.isArray()) {
            List<SpinJsonNode> filled =
                    nodes.elements().stream().filter(Submissions::filledIn).toList();
            for (SpinJsonNode node : filled) {
                String line = "actions[%d]".formatted(actions.size() + 1);
                actions.add(new ProposedAction(
                        text(node, PostmortemNames.ACTION_TITLE),
                        text(node, PostmortemNames.ACTION_ASSIGNEE),
                        date(node, line),
                        text(node, PostmortemNames.ACTION_KIND)));
            }
        }
        return actions;
    }

    /** A line that somebody added and left empty means nothing. */
    private static boolean filledIn(SpinJsonNode line) {
        return Stream.of(PostmortemNames.ACTION_TITLE, PostmortemNames.ACTION_ASSIGNEE, PostmortemNames.ACTION_DEADLINE)
                .anyMatch(field -> !text(line, field).isEmpty());
    }

    private static LocalDate date(SpinJsonNode node, String line) {
        try {
            return LocalDate.parse(text(node, PostmortemNames.ACTION_DEADLINE));
        } catch (DateTimeException unreadable) {
            throw new InvalidInput(
                    line + ".deadline",
                    "is '" + text(node, PostmortemNames.ACTION_DEADLINE) + "'",
                    "a date, such as 2026-12-24");
        }
    }

    private static String text(SpinJsonNode node, String name) {
        if (!node.hasProp(name) || node.prop(name).isNull()) {
            return "";
        }
        return node.prop(name).isString()
                ? node.prop(name).stringValue().strip()
                : node.prop(name).toString();
    }
}
