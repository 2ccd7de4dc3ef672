package org.tocsin.notification;

import org.tocsin.shared.DeliveryOutcome;

/** A way to tell somebody. Knows one provider; never retries, never chooses another way. */
public interface Notifier {

    /** Its name in {@code tocsin.notification.channels}, and in the decision table of stakeholders. */
    String channel();

    /** Whether it has what it needs to reach the recipient: an address, a number. */
    boolean reaches(Recipient recipient);

    /** Whether it only adds rows to our own database: then all of it is one transaction, and nothing leaves. */
    default boolean staysInside() {
        return false;
    }

    /**
     * Hands the notice to the provider, with the handle as the provider's own key against duplicates where it has one.
     *
     * @throws org.tocsin.shared.Unavailable if the provider may take it later
     */
    DeliveryOutcome deliver(Notice notice);
}
