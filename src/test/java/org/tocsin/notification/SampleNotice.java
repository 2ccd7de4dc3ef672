package org.tocsin.notification;

import org.tocsin.shared.IncidentNumber;

/** A nudge to Ada. */
public final class SampleNotice {

    private SampleNotice() {}

    /** The notice, always the same. */
    public static Notice notice() {
        return new Notice(
                "nudge.INC-2026-0042.triage-missed.sample.ada",
                "nudge",
                IncidentNumber.of(2026, 42),
                new Recipient("ada", "Ada", "ada@example.org", true),
                "Triage is late",
                "Please look at <it>.");
    }

    /** News for customers, who cannot sign in. */
    public static Notice forCustomers() {
        return new Notice(
                "update.INC-2026-0042.7.sample.customers",
                "update",
                IncidentNumber.of(2026, 42),
                new Recipient("customers", "Customers", "customers@example.org", false),
                "Checkout is down",
                "We are on it.");
    }
}
