package org.tocsin.process.paging;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.State;
import org.tocsin.paging.Purpose;

/** Why an incident no longer wants anybody, as people read it. */
@Component
class Endings {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Catalog catalog;

    Endings(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Empty while somebody is wanted. Help that is asked for after the resolution is wanted until the incident ends. */
    Optional<String> of(Incident incident, Purpose purpose, Instant begunAt) {
        if (incident.state().ended()) {
            return Optional.of("the incident " + ended(incident));
        }
        Instant resolvedAt = incident.resolvedAt();
        if (resolvedAt == null || incident.state() == State.REPORTED || incident.state() == State.ACTIVE) {
            return Optional.empty();
        }
        boolean askedAfter = purpose == Purpose.HELPER && !begunAt.isBefore(resolvedAt);
        return askedAfter ? Optional.empty() : Optional.of(resolver(incident) + " resolved it" + on(resolvedAt));
    }

    private static String ended(Incident incident) {
        String how =
                switch (incident.state()) {
                    case REJECTED -> "was judged not to affect any client";
                    case DEFERRED -> "can wait";
                    case DUPLICATE -> "is the same problem as another one";
                    case CANCELLED -> "was a false alarm";
                    default -> "is over";
                };
        Instant at = incident.endedAt();
        return at == null ? how : "%s, said%s".formatted(how, on(at));
    }

    private static String on(Instant at) {
        return " on " + UTC.format(at);
    }

    private String resolver(Incident incident) {
        Resolution resolution = incident.answers().resolution();
        return resolution == null ? "somebody" : catalog.called(resolution.by());
    }
}
