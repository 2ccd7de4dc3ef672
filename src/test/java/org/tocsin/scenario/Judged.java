package org.tocsin.scenario;

import java.util.HashMap;
import java.util.Map;

/** How people of the sample organisation judge a report, as the form Triage incident asks for it. */
final class Judged {

    /** An incident of priority P0: several clients have lost access. */
    static final Map<String, Object> P0 =
            Map.of("outcome", "incident", "impact", "loss-of-access", "clients", "several", "evidence", "No orders");

    private Judged() {}

    /** An incident of priority P0, with more answers, or others. */
    static Map<String, Object> p0With(String... namesAndValues) {
        Map<String, Object> answers = new HashMap<>(P0);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            answers.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return answers;
    }
}
