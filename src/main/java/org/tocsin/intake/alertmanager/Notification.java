package org.tocsin.intake.alertmanager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.InvalidInput.Problem;
import org.tocsin.shared.json.JsonFields;

/**
 * One notification of Alertmanager. What it says about the group is not looked at: a group that fires may hold alerts that
 * have recovered.
 *
 * @param alerts those that can be understood
 * @param externalUrl where Alertmanager can be looked at; may be empty
 * @param problems what cannot be understood
 */
record Notification(List<Alert> alerts, String externalUrl, List<Problem> problems) {

    private static final JsonMapper LENIENT = new JsonMapper();

    /** Understands as much of the body as possible; never fails. */
    static Notification of(byte[] body) {
        try {
            return of(LENIENT.readTree(body));
        } catch (JsonProcessingException malformed) {
            return unreadable(JsonFields.malformed(malformed).problems());
        } catch (IOException impossibleForBytes) {
            throw new IllegalStateException(impossibleForBytes);
        }
    }

    /** What cannot be understood, if there is any of it. */
    @Nullable
    InvalidInput invalid() {
        return problems.isEmpty() ? null : new InvalidInput(problems);
    }

    private static Notification of(JsonNode json) {
        JsonNode alerts = json.path("alerts");
        if (!alerts.isArray()) {
            return unreadable(List.of(
                    new Problem("alerts", "is missing", "the list of alerts of Alertmanager's webhook, version 4")));
        }
        List<Alert> understood = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < alerts.size(); i++) {
            String field = "alerts[%d]".formatted(i);
            Alert.of(alerts.get(i)).ifPresentOrElse(understood::add, () -> problems.add(notUnderstood(field)));
        }
        return new Notification(understood, json.path("externalURL").asText(), problems);
    }

    private static Problem notUnderstood(String field) {
        return new Problem(field, "is not an alert", "an object with labels, and the status firing or resolved");
    }

    private static Notification unreadable(List<Problem> problems) {
        return new Notification(List.of(), "", problems);
    }
}
