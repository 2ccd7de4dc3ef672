package org.tocsin.process;

/** Words that several diagrams share, and the decision tables that code asks. */
final class ProcessNames {

    /** What forms show as {@code {{facts}}}, read when they are opened. */
    static final String FACTS = "facts";

    static final String PRIORITY_TABLE = "priority";
    static final String RESPONSE_TARGETS_TABLE = "response-targets";
    static final String STAKEHOLDERS_TABLE = "stakeholders";

    private ProcessNames() {}
}
