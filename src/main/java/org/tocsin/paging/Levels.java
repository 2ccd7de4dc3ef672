package org.tocsin.paging;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;
import org.tocsin.oncall.Level;
import org.tocsin.oncall.OnCall;

/** Who is to be asked at this moment. */
@Component
class Levels {

    private final OnCall onCall;
    private final Catalog catalog;
    private final Clock clock;

    Levels(OnCall onCall, Catalog catalog, Clock clock) {
        this.onCall = onCall;
        this.catalog = catalog;
        this.clock = clock;
    }

    Level of(PageRequest request) {
        return of(request.summons(), request.level());
    }

    boolean last(PageRequest request) {
        return request.level() >= count(request.summons());
    }

    int count(Summons summons) {
        return only(summons).isPresent() ? 1 : onCall.levels(summons.audience());
    }

    /** Everybody who may be asked, at whichever level. */
    List<Person> everybody(Summons summons) {
        Set<Person> everybody = new LinkedHashSet<>();
        for (int level = 1; level <= count(summons); level++) {
            everybody.addAll(of(summons, level).people());
        }
        return List.copyOf(everybody);
    }

    private Level of(Summons summons, int level) {
        return only(summons)
                .map(only -> level == 1 ? only : new Level(level, "Nobody", List.of(), "there is one level only"))
                .orElseGet(() -> onCall.level(summons.audience(), level, Instant.now(clock)));
    }

    /** The one level of an audience that is no team. */
    private Optional<Level> only(Summons summons) {
        var audience = summons.audience();
        if (catalog.team(audience).isPresent()) {
            return Optional.empty();
        }
        if (audience.equals(Summons.INCIDENT_MANAGERS)) {
            var managers = catalog.people().stream()
                    .filter(person -> person.roles().contains(Role.INCIDENT_MANAGER))
                    .toList();
            return Optional.of(new Level(1, "Incident managers", managers, "everybody who has the role"));
        }
        return summons.purpose() == Purpose.HELPER
                ? catalog.person(audience).map(person -> new Level(1, "Helper", List.of(person), "was asked for"))
                : Optional.empty();
    }
}
