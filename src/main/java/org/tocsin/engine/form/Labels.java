package org.tocsin.engine.form;

import java.util.Map;
import java.util.stream.Collectors;
import org.tocsin.shared.InvalidInput.Problem;

/**
 * The words for fields in the form that is being handed in. The record knows its fields by names of its own; whoever fills in a
 * form knows only what stands above them.
 */
final class Labels {

    private static final ThreadLocal<Map<String, String>> CURRENT = ThreadLocal.withInitial(Map::of);

    /** The form that is being handed in, in the current thread. */
    void of(FormDefinition form) {
        CURRENT.set(form.fields().stream()
                .collect(Collectors.toMap(FormField::key, FormField::label, (one, other) -> one)));
    }

    /** No form is being handed in any more. */
    void clear() {
        CURRENT.remove();
    }

    /** The problem with the words that its field has in the form; as it is if the form has no such field. */
    Problem labelled(Problem problem) {
        String label = CURRENT.get().get(problem.field());
        return label == null ? problem : new Problem("\"%s\"".formatted(label), problem.wrong(), problem.right());
    }
}
