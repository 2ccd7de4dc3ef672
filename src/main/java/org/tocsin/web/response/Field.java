package org.tocsin.web.response;

import java.util.List;
import java.util.Map;
import org.tocsin.shared.InvalidInput.Problem;

/**
 * One field of a form.
 *
 * @param name what its answer is called
 * @param label what people read before it
 * @param hint what helps to answer it; blank if nothing is needed
 * @param kind how it is answered
 * @param required whether it has to be answered
 * @param limit how many characters the answer may have
 * @param options the answers to choose from; for a choice only
 * @param value what it shows: what was typed before, or what is likely
 * @param error what is wrong with that; blank if nothing is
 */
public record Field(
        String name,
        String label,
        String hint,
        Kind kind,
        boolean required,
        int limit,
        List<Option> options,
        String value,
        String error) {

    /** How a field is answered. */
    public enum Kind {
        LINE,
        TEXT,
        CHOICE,
        TICK,
        /** A moment in UTC. */
        TIME,
        /** Known already; nobody answers it. */
        HIDDEN
    }

    /** One answer to choose from. */
    public record Option(String value, String label) {}

    /** A text that has to be written. */
    public static Field text(String name, String label, int limit) {
        return new Field(name, label, "", Kind.TEXT, true, limit, List.of(), "", "");
    }

    /** One line that has to be written. */
    public static Field line(String name, String label, int limit) {
        return new Field(name, label, "", Kind.LINE, true, limit, List.of(), "", "");
    }

    /** A choice that has to be made. */
    public static Field choice(String name, String label, List<Option> options) {
        return new Field(name, label, "", Kind.CHOICE, true, 0, options, "", "");
    }

    /** A box that may be ticked. */
    public static Field tick(String name, String label) {
        return new Field(name, label, "", Kind.TICK, false, 0, List.of(), "", "");
    }

    /** A moment in UTC that may be given. */
    public static Field time(String name, String label) {
        return new Field(name, label, "In UTC", Kind.TIME, false, 0, List.of(), "", "");
    }

    /** What the form knows already. */
    public static Field hidden(String name, String value) {
        return new Field(name, "", "", Kind.HIDDEN, false, 0, List.of(), value, "");
    }

    /** The same, not to be answered by everybody. */
    public Field optional() {
        return new Field(name, label, hint, kind, false, limit, options, value, error);
    }

    /** The same, with what helps to answer it. */
    public Field hint(String words) {
        return new Field(name, label, words, kind, required, limit, options, value, error);
    }

    /** The same, with what is likely. */
    public Field value(String likely) {
        return new Field(name, label, hint, kind, required, limit, options, likely, error);
    }

    /** The same after somebody has sent it: with what was typed, and what is wrong with it. */
    Field after(Map<String, String> typed, List<Problem> problems) {
        String wrong = problems.stream()
                .filter(problem -> problem.field().equals(name))
                .map(problem -> "%s %s; expected %s"
                        .formatted(label.isEmpty() ? name : "This", problem.wrong(), problem.right()))
                .findFirst()
                .orElse("");
        String now = kind == Kind.HIDDEN ? value : typed.getOrDefault(name, "");
        return new Field(name, label, hint, kind, required, limit, options, now, wrong);
    }
}
