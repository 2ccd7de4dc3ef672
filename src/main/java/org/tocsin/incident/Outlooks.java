package org.tocsin.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/** What has to happen next while an incident is worked on, and whether its clock runs. */
@Component
public final class Outlooks {

    private final PromisesProcess process;
    private final ResponseClock clock;

    Outlooks(PromisesProcess process, ResponseClock clock) {
        this.process = process;
        this.clock = clock;
    }

    /** As it is now. */
    public Outlook of(Incident incident) {
        return of(List.of(incident)).getOrDefault(incident.number(), Outlook.NOTHING);
    }

    /** Each as it is now; however many they are, the database is asked as often as for one. */
    public Map<IncidentNumber, Outlook> of(Collection<Incident> incidents) {
        Map<IncidentNumber, Outlook> outlooks = new HashMap<>();
        incidents.forEach(incident -> outlooks.put(incident.number(), Outlook.NOTHING));
        List<Incident> active = incidents.stream()
                .filter(incident -> incident.state() == State.ACTIVE)
                .toList();
        if (!active.isEmpty()) {
            outlooks.putAll(ofActive(active));
        }
        return outlooks;
    }

    private Map<IncidentNumber, Outlook> ofActive(List<Incident> active) {
        List<IncidentNumber> numbers = active.stream().map(Incident::number).toList();
        Map<IncidentNumber, List<Pause>> pauses = clock.of(numbers);
        Map<IncidentNumber, Instant> updateBy = process.updateBy(active, pauses);
        Map<IncidentNumber, Instant> managerBy = process.managerBy(active);
        return numbers.stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        number -> new Outlook(
                                updateBy.get(number),
                                managerBy.get(number),
                                open(pauses.getOrDefault(number, List.of())))));
    }

    private static @Nullable Pause open(List<Pause> pauses) {
        return pauses.stream().filter(Pause::open).findAny().orElse(null);
    }
}
