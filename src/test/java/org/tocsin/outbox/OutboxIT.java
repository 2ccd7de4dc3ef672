package org.tocsin.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.shared.delivery.OutwardBeans;
import org.tocsin.testing.FeatureBeans;

/** The outbox keeps a message once and for good, as a provider would. */
@SpringJUnitConfig({FeatureBeans.class, OutwardBeans.class, Outbox.class})
class OutboxIT {

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate engine;

    @Test
    void theSameHandleTwiceIsOneMessage() {
        var id = outbox.put(message("page-1", "First"));

        assertThat(outbox.put(message("page-1", "Second"))).isEqualTo(id);

        assertThat(outbox.newest(10))
                .filteredOn(entry -> entry.message().handle().equals("page-1"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.message()).isEqualTo(message("page-1", "First")));
    }

    @Test
    void theNewestComeFirst() {
        outbox.put(message("page-2", "Older"));
        outbox.put(message("page-3", "Newer"));

        assertThat(outbox.newest(2))
                .extracting(entry -> entry.message().subject())
                .containsExactly("Newer", "Older");
    }

    /** So that it is there exactly if the attempt is kept that put it there. */
    @Test
    void aMessageIsThereIfTheCallersTransactionIs() {
        engine.executeWithoutResult(transaction -> {
            outbox.put(message("page-4", "Never kept"));
            transaction.setRollbackOnly();
        });

        assertThat(outbox.newest(1)).noneMatch(entry -> entry.message().handle().equals("page-4"));
    }

    private static OutboxMessage message(String handle, String subject) {
        return new OutboxMessage(
                "page", "ada", subject, "Nobody can pay.", handle, URI.create("https://tocsin.example.org/a"));
    }
}
