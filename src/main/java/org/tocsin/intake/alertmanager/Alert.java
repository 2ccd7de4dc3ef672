package org.tocsin.intake.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One alert of a notification, as far as it can be understood.
 *
 * @param firing whether it fires, or has recovered
 * @param labels what identifies it
 * @param annotations what people read
 * @param fingerprint as it was sent, or else computed from the labels
 * @param json all of it
 */
record Alert(
        boolean firing,
        Map<String, String> labels,
        Map<String, String> annotations,
        String fingerprint,
        JsonNode json) {

    /** Alertmanager writes year 1 where it means "none". */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    /** The alert, or nothing if it says neither what it is about nor whether it fires. */
    static Optional<Alert> of(JsonNode json) {
        Map<String, String> labels = texts(json.path("labels"));
        String fingerprint = json.path("fingerprint").asText();
        String status = json.path("status").asText();
        boolean identified = fingerprint.matches("[0-9a-fA-F]{1,64}");
        if ((labels.isEmpty() && !identified) || (!status.equals("firing") && !status.equals("resolved"))) {
            return Optional.empty();
        }
        return Optional.of(new Alert(
                status.equals("firing"),
                labels,
                texts(json.path("annotations")),
                identified ? fingerprint : Fingerprint.of(labels),
                json));
    }

    /** The time in the given field, in UTC; empty if there is none, or none that can be meant. */
    Optional<Instant> time(String field) {
        try {
            return Optional.of(OffsetDateTime.parse(json.path(field).asText()).toInstant())
                    .filter(time -> time.isAfter(EARLIEST) && time.isBefore(LATEST));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new TreeMap<>();
        object.fields().forEachRemaining(field -> {
            if (field.getValue().isValueNode()) {
                texts.put(field.getKey(), field.getValue().asText());
            }
        });
        return Collections.unmodifiableMap(texts);
    }
}
