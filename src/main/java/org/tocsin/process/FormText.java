package org.tocsin.process;

import java.util.Optional;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A text that a form shows.
 *
 * @param text as it is, or as JSON
 * @param json whether it is a list or an object
 */
record FormText(String text, boolean json) {

    /** The text that the value of a variable is; empty for flags, numbers and instants. */
    static Optional<FormText> of(@Nullable Object value) {
        if (value instanceof SpinJsonNode node) {
            return Optional.of(new FormText(node.toString(), true));
        }
        return value instanceof String text ? Optional.of(new FormText(text, false)) : Optional.empty();
    }
}
