package org.tocsin.incident;

import java.util.Map;

/** What customers lose, in the words of the choices that the form of triage offers. */
public final class ImpactWords {

    private static final Map<String, String> WORDS = Map.of(
            "loss-of-access", "Nobody can use the application or the API",
            "degraded", "Access or performance is degraded",
            "data-centre-lost", "A data centre is lost",
            "third-party-outage", "An important interface of a third party is down",
            "data-loss", "Data is lost or corrupted",
            "function-lost", "An important function is gone",
            "local-performance", "Irregular or local performance issue",
            "no-client-impact", "No client notices anything yet",
            "procedural", "Operational or procedural");

    private ImpactWords() {}

    /** The words of the choice; what is none of the choices, such as what a report says, stays as it is. */
    public static String of(String impact) {
        return WORDS.getOrDefault(impact, impact);
    }
}
