package org.tocsin.shared;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput.Problem;

/** How long texts may be. Collects what is wrong with the texts of one input, so that all of it is told at once. */
public final class TextLimits {

    /** A title or a name: one line of at most so many characters. It ends up in the heads of mails. */
    public static final int LINE = 200;

    /** A short answer: at most so many characters. */
    public static final int PARAGRAPH = 2_000;

    /** A free text: at most so many characters. */
    public static final int PAGE = 20_000;

    private final List<Problem> problems = new ArrayList<>();

    /** The text has to be there, and no longer than the limit. */
    public TextLimits required(String field, @Nullable String text, int limit) {
        if (text == null || text.isBlank()) {
            problems.add(new Problem(field, "is missing", "a text of at most %d characters".formatted(limit)));
            return this;
        }
        return optional(field, text, limit);
    }

    /** The text may be absent, but no longer than the limit. */
    public TextLimits optional(String field, @Nullable String text, int limit) {
        if (text != null && text.length() > limit) {
            problems.add(new Problem(
                    field, "has %d characters".formatted(text.length()), "at most %d characters".formatted(limit)));
        }
        if (text != null && !storable(text)) {
            problems.add(new Problem(field, "contains a character that cannot be stored", "a text without U+0000"));
        } else if (text != null && limit <= LINE && !text.equals(onOneLine(text))) {
            problems.add(new Problem(field, "contains a line break or another control character", "one line"));
        }
        return this;
    }

    /** Everything that was wrong so far, in the order of the fields. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Fails with {@link InvalidInput} naming everything that was wrong, if anything was. */
    public void check() {
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    /** The text cut to the limit, its end marked, and without what cannot be stored: for senders who cannot be asked. */
    public static String shortened(String text, int limit) {
        String whole = storable(text) ? text : text.replace('\0', '\uFFFD');
        String clean = limit <= LINE ? onOneLine(whole) : whole;
        return clean.length() <= limit ? clean : clean.substring(0, limit - 1) + "…";
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /** PostgreSQL cannot store U+0000 in a text. */
    private static boolean storable(String text) {
        return text.indexOf('\0') < 0;
    }
}
