package org.tocsin.attack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What somebody writes who wants it to run, and how one sees that it did. */
final class NastyText {

    static final String TEXT =
            "Boo\"'><img src=x onerror=window.pwned=1><script>window.pwned=1</script><svg onload=window.pwned=1>"
                    + " {{7*191}} [[${7*191}]] ${7*191} [a](javascript:window.pwned=1) =1+1";

    private static final ObjectMapper JSON = new ObjectMapper();

    private NastyText() {}

    /** Fails if the HTML has it as anything but text. */
    static void onlyShownIn(String html, String where) {
        assertThat(html)
                .as(where)
                .doesNotContain("<img src=x", "<script>window", "<svg onload", "href=\"javascript:", "'><img", "1337");
    }

    /** A body for this schema of an API's description with that text wherever text goes. */
    static JsonNode bodyFor(JsonNode schema, JsonNode api) {
        if (schema.has("$ref")) {
            return bodyFor(api.at(schema.get("$ref").asText().substring(1)), api);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        switch (schema.path("type").asText()) {
            case "object" -> {
                ObjectNode body = JSON.createObjectNode();
                schema.path("properties")
                        .fields()
                        .forEachRemaining(property ->
                                body.set(property.getKey(), valueFor(property.getKey(), property.getValue(), api)));
                return body;
            }
            case "array" -> {
                ArrayNode list = JSON.createArrayNode();
                return list.add(bodyFor(schema.get("items"), api));
            }
            case "integer", "number" -> {
                return JSON.getNodeFactory().numberNode(1);
            }
            case "boolean" -> {
                return JSON.getNodeFactory().booleanNode(true);
            }
            default -> {
                return JSON.getNodeFactory().textNode(TEXT);
            }
        }
    }

    private static JsonNode valueFor(String name, JsonNode schema, JsonNode api) {
        String known =
                switch (name) {
                    case "person", "to", "holder", "assignee" -> "dana";
                    case "team" -> "payments";
                    case "service" -> "checkout";
                    case "priority" -> "P1";
                    case "role" -> "incident-manager";
                    case "url", "href", "link" -> "https://example.org/\"><img src=x>";
                    default -> "";
                };
        if (!known.isEmpty() && schema.path("type").asText("string").equals("string")) {
            return JSON.getNodeFactory().textNode(known);
        }
        boolean time =
                List.of("date", "date-time").contains(schema.path("format").asText());
        return time ? JSON.nullNode() : bodyFor(schema, api);
    }
}
