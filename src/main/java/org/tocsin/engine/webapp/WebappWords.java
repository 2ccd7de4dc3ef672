package org.tocsin.engine.webapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * The texts of the web applications, with our words in them: what the engine calls an incident is a failed step here,
 * since an incident is something else. Where their maker advertises, there is the way back to Tocsin.
 */
@Controller
class WebappWords {

    private static final String FILE = "META-INF/resources/webjars/camunda/app/%s/locales/en.json";
    private static final String BANNER = "BANNER_CE_EOL_TEXT";
    private static final String WAY_BACK = "<a href=\"/\">Tocsin: what is going on</a>";

    private final ObjectMapper json;

    WebappWords(ObjectMapper json) {
        this.json = json;
    }

    @GetMapping(
            path = "/camunda/app/{app:cockpit|tasklist|admin|welcome}/locales/en.json",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    JsonNode words(@PathVariable String app) throws IOException {
        ClassPathResource file = new ClassPathResource(FILE.formatted(app));
        if (!file.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try (InputStream content = file.getInputStream()) {
            return inOurs(json.readTree(content));
        }
    }

    private static JsonNode inOurs(JsonNode texts) {
        if (texts instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(key -> object.set(key, inOurs(object.get(key))));
            if (object.has(BANNER)) {
                object.put(BANNER, WAY_BACK);
            }
            return object;
        }
        return texts.isTextual() ? TextNode.valueOf(inOurs(texts.asText())) : texts;
    }

    /** One text in our words. */
    static String inOurs(String text) {
        return text.replace("Incident", "Failed Step").replace("incident", "failed step");
    }
}
