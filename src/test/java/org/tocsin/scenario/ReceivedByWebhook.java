package org.tocsin.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.provider.Arguments;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.tocsin.shared.http.ImpatientHttp;

/**
 * What stories of webhooks have in common: one receiver, there as long as the tests run, and our diagrams as a process owner
 * changes them who has stakeholders told by webhook.
 */
@Import(ImpatientHttp.class)
abstract class ReceivedByWebhook {

    static final HttpProvider RECEIVER = new HttpProvider();

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry properties) throws IOException {
        String diagrams = diagrams();
        properties.add("tocsin.bpmn-directory", () -> diagrams);
        properties.add("tocsin.paging.webhook.url", () -> "http://localhost:%d/pages".formatted(RECEIVER.port()));
        properties.add("tocsin.notification.webhook.url", () -> "http://localhost:%d/told".formatted(RECEIVER.port()));
    }

    private static String diagrams() throws IOException {
        Path copy = Path.of("target", "bpmn-that-tells-by-webhook");
        FileSystemUtils.copyRecursively(Path.of("bpmn"), copy);
        Path table = copy.resolve("stakeholder-update/stakeholders.dmn");
        Files.writeString(table, Files.readString(table).replace("\"mail\"", "\"webhook\""));
        return copy.toString();
    }

    /** Every answer at every turn, for a parameterized test. */
    static Stream<Arguments> table() {
        return Course.table(HttpAnswer.values());
    }

    @BeforeEach
    void nothingCameYet() {
        RECEIVER.recovers();
        RECEIVER.forget();
    }
}
