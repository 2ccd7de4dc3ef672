package org.tocsin.incident;

/** How urgent an incident is. The decision table of the diagram chooses it; nobody having said otherwise, it is P3. */
public enum Priority {
    /** Customers cannot use what they paid for. */
    P0(100),
    /** An important function, interface or data is lost. */
    P1(75),
    /** Irregular, local, or a single client. */
    P2(50),
    /** Little or no effect on end users; also everything whose severity is undetermined. */
    P3(25);

    private final int rank;

    Priority(int rank) {
        this.rank = rank;
    }

    /** Whether less time is left for it than for the other one. */
    public boolean moreUrgentThan(Priority other) {
        return rank > other.rank;
    }

    /** The priority as the engine orders tasks by it: 0 to 100, higher first. */
    public int rank() {
        return rank;
    }
}
