package org.tocsin.scenario;

/** What a mail relay may do. 421 is its greeting, 535 its answer to the password, 450 and 550 to the recipient. */
enum MailAnswer implements ProviderAnswer {
    TAKES_IT(Meaning.TAKEN, "", 250),
    MAILBOX_BUSY(Meaning.LATER, "SERVER_ERROR", 450),
    SHUTS_DOWN(Meaning.LATER, "UNREACHABLE", 421),
    WRONG_PASSWORD(Meaning.REFUSED, "SMTP 535", 535),
    NO_SUCH_MAILBOX(Meaning.REFUSED, "SMTP 550", 550),
    HANGS(Meaning.LATER, "TIMEOUT", 0),
    RESETS_AFTER_THE_MESSAGE(Meaning.LATER, "UNREACHABLE", 0),
    TALKS_GARBAGE(Meaning.LATER, "UNREACHABLE", 0),
    IS_NOT_THERE(Meaning.LATER, "UNREACHABLE", 0);

    private final Meaning meaning;
    private final String reason;
    private final int code;

    MailAnswer(Meaning meaning, String reason, int code) {
        this.meaning = meaning;
        this.reason = reason;
        this.code = code;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    @Override
    public String reason() {
        return reason;
    }

    /** Its reply code; 0 if it does not reply. */
    int code() {
        return code;
    }
}
