package org.tocsin.process.rules;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a label becomes an id: {@code Page on-call} is {@code pageOnCall}. */
final class Words {

    private Words() {}

    static String camelCase(@Nullable String label) {
        String joined = Arrays.stream((label == null ? "" : label).split("[^\\p{Alnum}]+"))
                .filter(word -> !word.isEmpty())
                .map(Words::capitalised)
                .collect(Collectors.joining());
        return joined.isEmpty() ? "" : joined.substring(0, 1).toLowerCase(Locale.ROOT) + joined.substring(1);
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
