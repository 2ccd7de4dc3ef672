package org.tocsin.web.response;

import java.util.function.Function;
import java.util.function.Predicate;
import org.tocsin.shared.json.JsonFields;

/**
 * Something that can be done about an incident on its page.
 *
 * @param name the last part of the address its form is sent to
 * @param who may do it at all
 * @param when the process allows it
 * @param form what is asked
 * @param handler does it
 * @param done what whoever did it reads afterwards
 */
record Offer(
        String name,
        Predicate<Viewer> who,
        Predicate<Situation> when,
        Function<Situation, Form> form,
        Handler handler,
        String done) {

    /** Does what the form asks for. */
    @FunctionalInterface
    interface Handler {

        /** Reads the answers, {@linkplain JsonFields#check checks} them, and tells the feature. */
        void handle(Situation situation, JsonFields answers);
    }

    boolean isFor(Situation situation) {
        return who.test(situation.viewer()) && when.test(situation);
    }
}
