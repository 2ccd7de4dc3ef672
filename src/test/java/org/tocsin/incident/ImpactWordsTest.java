package org.tocsin.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What customers lose is told in the words in which it was chosen. */
class ImpactWordsTest {

    @Test
    void everyChoiceOfTheFormHasTheWordsOfTheForm() throws Exception {
        JsonNode form = new ObjectMapper().readTree(new File("bpmn/incident/triage.form"));
        JsonNode choices = StreamSupport.stream(form.at("/components").spliterator(), false)
                .filter(field -> field.path("key").asText().equals("impact"))
                .findAny()
                .orElseThrow()
                .at("/values");

        assertThat(choices).isNotEmpty().allSatisfy(choice -> assertThat(
                        ImpactWords.of(choice.at("/value").asText()))
                .isEqualTo(choice.at("/label").asText()));
    }

    @Test
    void whatAReportSaysStaysAsItIs() {
        assertThat(ImpactWords.of("two customers cannot pay")).isEqualTo("two customers cannot pay");
    }
}
