package org.tocsin.paging;

import org.tocsin.catalog.Person;
import org.tocsin.shared.DeliveryOutcome;

/** A way to page somebody. Knows one provider; never retries, never chooses another way. */
public interface Pager {

    /** Its name in {@code tocsin.paging.channels}. */
    String channel();

    /** Whether it has what it needs to reach the person: an address, a number. */
    boolean reaches(Person person);

    /** Whether it only adds rows to our own database: then all of it is one transaction, and nothing leaves. */
    default boolean staysInside() {
        return false;
    }

    /**
     * Hands the page to the provider, with the handle as the provider's own key against duplicates where it has one.
     *
     * @throws org.tocsin.shared.Unavailable if the provider may take it later
     */
    DeliveryOutcome page(Page page);
}
