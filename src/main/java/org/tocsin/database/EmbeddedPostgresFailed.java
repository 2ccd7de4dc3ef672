package org.tocsin.database;

/** The database inside could not be started; says what went wrong and what to do about it. */
public final class EmbeddedPostgresFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /** What went wrong, in one line, and what to do about it. */
    EmbeddedPostgresFailed(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    /** The same, with the failure beneath it. */
    EmbeddedPostgresFailed(String what, String remedy, Throwable cause) {
        super(what, cause);
        this.remedy = remedy;
    }

    /** What a person should do about it. */
    public String remedy() {
        return remedy;
    }
}
