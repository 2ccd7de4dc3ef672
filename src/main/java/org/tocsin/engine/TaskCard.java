package org.tocsin.engine;

/** The variables beside every task that lists of Tasklist show; short texts, because every list carries them. */
public final class TaskCard {

    /** What is affected, and what is wrong with it. */
    public static final String PROBLEM = "problem";

    /** What customers lose, and which. */
    public static final String CUSTOMER_IMPACT = "customerImpact";

    private TaskCard() {}
}
