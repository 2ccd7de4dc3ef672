package org.tocsin.paging;

/**
 * Who is asked for what. Rounds, answers and silence are counted for each summons of an incident on its own: whoever answers
 * as responder does not silence the page for an incident manager.
 *
 * @param purpose what they are needed for
 * @param audience whose people are asked: a team of the catalogue, {@link #INCIDENT_MANAGERS}, or, only for
 *     {@link Purpose#HELPER}, one person
 */
public record Summons(Purpose purpose, String audience) {

    /** The audience for incident managers: the group of that name, or everybody who has the role if there is none. */
    public static final String INCIDENT_MANAGERS = "incident-managers";
}
