package org.tocsin.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In the engine's web applications, an incident is what people mean by it. */
class WebappWordsTest {

    private final WebappWords words = new WebappWords(new ObjectMapper());

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "tasklist", "admin", "welcome"})
    void noTextCallsAFailedStepAnIncident(String app) throws IOException {
        words.words(app).path("labels").forEach(text -> assertThat(text.asText())
                .doesNotContainIgnoringCase("incident"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cockpit", "tasklist", "admin", "welcome"})
    void whereTheMakerAdvertisedThereIsTheWayBack(String app) throws IOException {
        assertThat(words.words(app).path("labels").path("BANNER_CE_EOL_TEXT").asText())
                .contains("href=\"/\"")
                .doesNotContain("Camunda 8");
    }
}
