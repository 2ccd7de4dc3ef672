package org.tocsin.incident;

/** What came of asking a provider. */
public enum ProviderOutcome {
    /** They have not answered yet. */
    NO_ANSWER("no answer yet", false),
    /** They have answered and will again. */
    MORE_TO_COME("more to come", false),
    /** They know a workaround and go on. */
    WORKAROUND("a workaround", false),
    /** They have answered everything. */
    ANSWERED("answered", true),
    /** They have solved it. */
    SOLVED("solved by them", true),
    /** They cannot help. */
    DECLINED("they cannot help", true);

    private final String words;
    private final boolean last;

    ProviderOutcome(String words, boolean last) {
        this.words = words;
        this.last = last;
    }

    /** For people: "a workaround". */
    public String words() {
        return words;
    }

    /** Whether nothing more is expected of the provider. */
    public boolean last() {
        return last;
    }
}
