package org.tocsin.shared.delivery;

import java.util.Locale;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;

/**
 * How one attempt ended, in the words of timelines and metrics.
 *
 * @param outcome "accepted", "refused", "not-needed", "unavailable", or "broken" for a fault of our own
 * @param reason one short word of a fixed set: "taken", "rate-limited", "answered"
 * @param detail for people
 */
public record Fate(String outcome, String reason, String detail) {

    static Fate of(Accepted accepted) {
        return new Fate("accepted", "taken", "taken as " + accepted.providerId());
    }

    static Fate of(Refused refused) {
        return new Fate("refused", word(refused.reason()), refused.detail());
    }

    static Fate of(Unavailable unavailable) {
        return new Fate("unavailable", word(unavailable.reason()), String.valueOf(unavailable.getMessage()));
    }

    private static String word(Reason reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
