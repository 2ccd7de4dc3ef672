package org.tocsin.process.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Privacy;
import org.tocsin.process.Answers;

/** What was reported as private is so from its first instant. */
@Component
class PrivateReports {

    private final Privacy privacy;

    PrivateReports(Privacy privacy) {
        this.privacy = privacy;
    }

    /** Takes from the process whether the report is to be private, and who may see it besides the reporter. */
    Wish wish(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        Object flag = answers.value(IncidentNames.PRIVATE);
        Wish wish = new Wish("true".equals(String.valueOf(flag)), names(answers.value(IncidentNames.NAMED)));
        answers.taken();
        return wish;
    }

    /** Makes it private if that was asked for. */
    void heed(Wish wish, Incident incident) {
        if (wish.isPrivate()) {
            privacy.begin(
                    incident.number(), wish.named(), incident.report().origin().reportedBy(), "It was reported so.");
        }
    }

    /** Whether a report is to be private, and for whom it is not. */
    record Wish(boolean isPrivate, List<String> named) {}

    /** The form sends a list, programs send names with commas between them. */
    private static List<String> names(@Nullable Object value) {
        List<String> names = new ArrayList<>();
        if (value instanceof SpinJsonNode list && list.isArray()) {
            list.elements().forEach(name -> names.add(name.stringValue()));
        } else if (value != null) {
            Stream.of(value.toString().split(","))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .forEach(names::add);
        }
        return names;
    }
}
