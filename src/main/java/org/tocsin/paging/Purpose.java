package org.tocsin.paging;

import java.util.Locale;
import org.tocsin.shared.InvalidInput;

/** What somebody is paged for. Who answers for one purpose says nothing about another. */
public enum Purpose {
    /** To find out what it is and to fix it. */
    RESPONDER("you are needed to respond"),
    /** To help those who do. */
    HELPER("you are needed to help"),
    /** To lead the response. */
    INCIDENT_MANAGER("you are needed as incident manager");

    private final String asked;

    Purpose(String asked) {
        this.asked = asked;
    }

    /** What the page says it is for: "you are needed as incident manager". */
    public String asked() {
        return asked;
    }

    /** The word for it in diagrams and tables: "incident-manager". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The purpose of that word; {@link InvalidInput} if there is none. */
    public static Purpose of(String word) {
        for (Purpose purpose : values()) {
            if (purpose.word().equals(word)) {
                return purpose;
            }
        }
        throw new InvalidInput("purpose", "is '" + word + "'", "responder, helper or incident-manager");
    }
}
