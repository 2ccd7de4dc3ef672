package org.tocsin.engine.form;

import java.util.List;

/** What would be right in a field, in words. */
final class Right {

    private static final int LONGEST_LIST = 30;

    private Right() {}

    static String of(FormField field) {
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field);
            case "number" -> number(field);
            case "checkbox" -> "yes or no";
            case "radio", "select", "checklist", "taglist" -> "one of " + list(field.options());
            case "datetime" ->
                switch (field.component().path("subtype").asText()) {
                    case "date" -> "a date, such as 2026-12-24";
                    case "time" -> "a time, such as 10:30";
                    default -> "a date and time with a zone, such as 2026-11-20T10:30Z";
                };
            default -> "at least one line";
        };
    }

    private static String text(FormField field) {
        if (field.limit("pattern").isTextual()) {
            String example = field.component().path("description").asText();
            return example.isBlank() ? "the form " + field.limit("pattern").asText() : lowerFirst(example);
        }
        return field.limit("maxLength").isNumber()
                ? "at most %,d characters".formatted(field.limit("maxLength").asInt())
                : "a text";
    }

    private static String number(FormField field) {
        String least = field.limit("min").asText("");
        String most = field.limit("max").asText("");
        return "a number"
                + (least.isEmpty() ? "" : ", at least " + least)
                + (most.isEmpty() ? "" : ", at most " + most);
    }

    private static String list(List<String> options) {
        return options.size() <= LONGEST_LIST
                ? String.join(", ", options)
                : String.join(", ", options.subList(0, LONGEST_LIST)) + " …";
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + sentence.substring(1).replaceFirst("\\.$", "");
    }
}
