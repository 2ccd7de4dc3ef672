package org.tocsin.shared.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.InvalidInput.Problem;
import org.tocsin.shared.TextLimits;

/**
 * The fields of one JSON object that somebody sent. Ask for every field there is, then {@link #check}: until then what was
 * asked for may be a stand-in for something missing or wrong.
 */
public final class JsonFields {

    private static final ObjectReader STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final JsonNode object;
    private final Set<String> asked = new LinkedHashSet<>();
    private final Set<String> refused = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();

    private JsonFields(JsonNode object) {
        this.object = object;
    }

    /**
     * Reads the one object the body consists of.
     *
     * @throws InvalidInput when the body is no JSON, naming line and column, or something else than one object
     * @throws BodyTooLarge when it is larger than {@link Body#LIMIT}
     */
    public static JsonFields of(InputStream body) throws IOException {
        byte[] bytes = Body.read(body);
        try {
            JsonNode object = STRICT.readTree(bytes);
            if (object == null || !object.isObject()) {
                throw new InvalidInput("body", "is not a JSON object", "one object, such as {\"title\": \"…\"}");
            }
            return new JsonFields(object);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed);
        }
    }

    /** The fields of a form that somebody filled in; one that was left empty, or holds nothing but blanks, is not there. */
    public static JsonFields ofForm(Map<String, String> answers) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        answers.forEach((field, text) -> {
            if (!text.isBlank()) {
                object.put(field, text.replace("\r\n", "\n").strip());
            }
        });
        return new JsonFields(object);
    }

    /** What is wrong with JSON that cannot be read, with its line and column. */
    public static InvalidInput malformed(JsonProcessingException malformed) {
        String where = malformed.getLocation() == null
                ? ""
                : " at line %d, column %d"
                        .formatted(
                                malformed.getLocation().getLineNr(),
                                malformed.getLocation().getColumnNr());
        String said = String.valueOf(malformed.getOriginalMessage()).replaceFirst(" \\(start marker at .*", "");
        String what = TextLimits.shortened(said, TextLimits.LINE);
        return new InvalidInput("body", "is not JSON%s: %s".formatted(where, what), "well-formed JSON");
    }

    /** A text that has to be there and is not blank. */
    public String required(String field, int limit) {
        String text = text(field);
        if (text != null || !has(field)) {
            problems.addAll(new TextLimits().required(field, text, limit).problems());
        }
        return text == null ? "" : text;
    }

    /** A text that may be absent, null or blank, all of which are null here. */
    public @Nullable String optional(String field, int limit) {
        String text = text(field);
        problems.addAll(new TextLimits().optional(field, text, limit).problems());
        return text == null || text.isBlank() ? null : text;
    }

    /** Words that have to be there: a list of texts, or one text with blanks or commas between the words. */
    public List<String> words(String field, int limit) {
        JsonNode value = object.get(field);
        if (value == null || !value.isArray()) {
            String text = required(field, limit);
            return text.isEmpty() ? List.of() : List.of(text.strip().split("[ ,]+"));
        }
        asked.add(field);
        List<String> words = new ArrayList<>();
        value.forEach(word -> words.add(word.isTextual() ? word.textValue() : word.toString()));
        if (words.isEmpty()) {
            wrong(field, "is empty", "at least one word");
        }
        return words;
    }

    /** A time with its zone, or null if it is absent. */
    public @Nullable Instant time(String field) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException unreadable) {
            wrong(field, "is not a time with its zone", "ISO 8601, such as 2026-11-20T09:30:00Z");
            return null;
        }
    }

    /** A day that has to be there, in ISO 8601; some day stands in for one that is missing or wrong. */
    public LocalDate date(String field) {
        String text = required(field, TextLimits.LINE);
        try {
            return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            wrong(field, "is not a day", "ISO 8601, such as 2026-12-24");
            return LocalDate.EPOCH;
        }
    }

    /** One of the names of the given values; the first of them stands in for one that is missing or wrong. */
    @SafeVarargs
    public final <E extends Enum<E>> E oneOf(String field, E... values) {
        String text = text(field);
        for (E value : values) {
            if (value.name().equals(text)) {
                return value;
            }
        }
        String names = Arrays.stream(values).map(Enum::name).collect(Collectors.joining(", "));
        if (text != null || !has(field)) {
            wrong(field, text == null ? "is missing" : "is not known", "one of " + names);
        }
        return values[0];
    }

    /** Whether the field is "true"; an answer by JSON may also be that without quotation marks. */
    public boolean flag(String field) {
        asked.add(field);
        JsonNode value = object.get(field);
        if (value != null
                && !value.isNull()
                && !value.isBoolean()
                && !Set.of("true", "false").contains(value.asText())) {
            wrong(field, "is of the wrong type", "true or false");
        }
        return value != null && value.asBoolean();
    }

    /** As {@link #flag}, for a field without which nobody knows what was meant. */
    public boolean requiredFlag(String field) {
        if (!object.hasNonNull(field)) {
            wrong(field, "is missing", "true or false");
        }
        return flag(field);
    }

    /** The field may not be given, for the given reason. */
    public void refuse(String field, String wrong) {
        refused.add(field);
        if (has(field)) {
            wrong(field, wrong, "no such field");
        }
    }

    /** Something else is wrong with the field. */
    public void wrong(String field, String wrong, String right) {
        problems.add(new Problem(field, wrong, right));
    }

    /** Fails with {@link InvalidInput} if anything was wrong, or if there was any field that nobody asked for. */
    public void check() {
        String known = String.join(", ", asked);
        object.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name) && !refused.contains(name)) {
                wrong(TextLimits.shortened(name, TextLimits.LINE), "is not a known field", "one of " + known);
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidInput(problems);
        }
    }

    private boolean has(String field) {
        return object.hasNonNull(field);
    }

    private @Nullable String text(String field) {
        asked.add(field);
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            wrong(field, "is of the wrong type", "a text");
            return null;
        }
        return value.textValue();
    }
}
