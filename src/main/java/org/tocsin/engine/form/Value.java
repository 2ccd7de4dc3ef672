package org.tocsin.engine.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;

/** What is wrong with one answer that was given, to be read behind the name of its field; nothing if it is right. */
final class Value {

    /** What a text may have where the form does not say: as much as the engine keeps. */
    private static final int LONGEST = 4000;

    private Value() {}

    static String wrong(FormField field, Object value) {
        return switch (field.type()) {
            case "textfield", "textarea" -> text(field, value);
            case "number" -> number(field, value);
            case "checkbox" -> value instanceof Boolean ? "" : "is neither yes nor no";
            case "radio", "select" -> choice(field.options(), value);
            case "datetime" -> moment(field, value);
            case "checklist", "taglist" -> choices(field.options(), value);
            default -> "cannot be checked";
        };
    }

    private static String text(FormField field, Object value) {
        if (!(value instanceof String text)) {
            return "is no text";
        }
        int longest = field.limit("maxLength").asInt(LONGEST);
        int shortest = field.limit("minLength").asInt(0);
        String pattern = field.limit("pattern").asText("");
        if (text.length() > longest) {
            return "has %,d characters".formatted(text.length());
        }
        if (text.strip().length() < shortest) {
            return "has only %d characters".formatted(text.strip().length());
        }
        return pattern.isEmpty() || Pattern.compile(pattern).matcher(text).matches() ? "" : "is '" + text + "'";
    }

    private static String number(FormField field, Object value) {
        if (!(value instanceof Number number)) {
            return "is no number";
        }
        double least = field.limit("min").asDouble(Double.NEGATIVE_INFINITY);
        double most = field.limit("max").asDouble(Double.POSITIVE_INFINITY);
        return number.doubleValue() < least || number.doubleValue() > most ? "is " + number : "";
    }

    private static String choice(List<String> options, Object value) {
        return options.isEmpty() || options.contains(value.toString()) ? "" : "is '" + value + "'";
    }

    private static String choices(List<String> options, Object value) {
        return value instanceof List<?> list
                        && list.stream().allMatch(one -> choice(options, one).isEmpty())
                ? ""
                : "is '" + value + "'";
    }

    private static String moment(FormField field, Object value) {
        try {
            switch (field.component().path("subtype").asText()) {
                case "date" -> LocalDate.parse(value.toString());
                case "time" -> LocalTime.parse(value.toString().replaceFirst("Z$|[+-]\\d\\d:\\d\\d$", ""));
                default -> OffsetDateTime.parse(value.toString());
            }
            return "";
        } catch (DateTimeException unreadable) {
            return "is '" + value + "'";
        }
    }
}
