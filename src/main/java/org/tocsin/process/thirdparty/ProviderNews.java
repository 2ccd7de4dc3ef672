package org.tocsin.process.thirdparty;

import java.util.List;
import org.tocsin.incident.Incident;
import org.tocsin.incident.ThirdParty;
import org.tocsin.notification.Nudge;

/** What people are told about a request to a provider. */
record ProviderNews(Incident incident, ThirdParty asked) {

    /** {@code occasion} tells this message about the request from every other one. */
    Nudge nudge(String occasion, List<String> people, String news, String text) {
        return new Nudge(
                "%s.provider-%d.%s".formatted(incident.number(), asked.id(), occasion),
                incident.number(),
                people,
                "[%s] %s: %s: %s"
                        .formatted(
                                incident.priority(),
                                incident.number(),
                                asked.request().provider(),
                                news),
                text);
    }
}
