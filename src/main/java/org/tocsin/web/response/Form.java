package org.tocsin.web.response;

import java.util.List;
import java.util.Map;
import org.tocsin.shared.InvalidInput.Problem;

/**
 * A form as the page shows it.
 *
 * @param name unique on the page, and the last part of the address it is sent to
 * @param title what it is for: "Post update"
 * @param words what happens when it is sent
 * @param fields what it asks; none for what is done by one click
 * @param button what sends it
 * @param refusal why it was not done when it was sent, if that is no matter of one field; else blank
 * @param open whether it is to be seen at once
 */
public record Form(
        String name, String title, String words, List<Field> fields, String button, String refusal, boolean open) {

    /** A form that nobody has sent yet. */
    public static Form of(String name, String title, String words, String button, Field... fields) {
        return new Form(name, title, words, List.of(fields), button, "", false);
    }

    /** Whether one click does it. */
    public boolean oneClick() {
        return fields.isEmpty() && !open;
    }

    /** Whether any field is answered wrongly. */
    public boolean wrong() {
        return fields.stream().anyMatch(field -> !field.error().isEmpty());
    }

    /** The same after it was refused: nothing that was typed is lost, and what is wrong stands where it is wrong. */
    public Form after(Map<String, String> typed, List<Problem> problems, String why) {
        List<String> asked = fields.stream().map(Field::name).toList();
        String others = String.join(
                ". ",
                problems.stream()
                        .filter(problem -> !asked.contains(problem.field()))
                        .map(Problem::toString)
                        .toList());
        return new Form(
                name,
                title,
                words,
                fields.stream().map(field -> field.after(typed, problems)).toList(),
                button,
                why.isEmpty() ? others : why,
                true);
    }
}
