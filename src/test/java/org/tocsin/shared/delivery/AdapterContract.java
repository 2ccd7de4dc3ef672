package org.tocsin.shared.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;

/** What every adapter to an outside system promises, whatever it carries. */
public interface AdapterContract {

    /** Hands the sample, always the same, to a provider that plays along. */
    DeliveryOutcome deliver();

    /** The handle of the sample. */
    String handle();

    /** The id under which the provider accepts the sample. */
    String acceptedId();

    /** What the provider saw as the key against duplicates, delivery by delivery. */
    List<String> keysSeen();

    /** Every kind of failure of the provider, and the shared reason it stands for; empty for one that cannot fail. */
    Map<Integer, Reason> failures();

    /** Makes the provider answer with this status from now on. */
    void answerWith(int status);

    /** What must never be read in an error. */
    List<String> secrets();

    @Test
    default void acceptedReturnsTheIdOfTheProvider() {
        assertThat(deliver()).isEqualTo(new Accepted(acceptedId()));
    }

    @Test
    default void theSameTwiceCarriesTheSameKey() {
        deliver();
        deliver();

        assertThat(keysSeen()).isNotEmpty().allSatisfy(key -> assertThat(key).contains(handle()));
        assertThat(keysSeen().stream().distinct()).hasSize(1);
    }

    @Test
    default void everyStatusMapsToTheSharedReason() {
        failures().forEach((status, reason) -> {
            answerWith(status);
            try {
                assertThat(deliver()).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                        .as("status %d", status)
                        .isEqualTo(reason));
                assertThat(reason.worthRetrying()).as("status %d", status).isFalse();
            } catch (Unavailable e) {
                assertThat(e.reason()).as("status %d", status).isEqualTo(reason);
                assertThat(reason.worthRetrying()).as("status %d", status).isTrue();
            }
        });
    }

    @Test
    default void noErrorTextCarriesASecret() {
        failures().keySet().forEach(status -> {
            answerWith(status);
            var text = new StringWriter();
            try {
                text.write(deliver().toString());
            } catch (Unavailable e) {
                e.printStackTrace(new PrintWriter(text));
            }
            assertThat(text.toString()).doesNotContain(secrets());
        });
    }
}
