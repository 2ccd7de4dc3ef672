package org.tocsin.incident;

import java.util.List;
import org.tocsin.shared.IncidentNumber;

/**
 * Somebody looks at private incidents, or at lists and tasks that tell of them; or tried who may not.
 *
 * @param person the catalogue name of who looks
 * @param allowed whether they may
 */
public record PrivateSeen(List<IncidentNumber> numbers, String person, boolean allowed) {

    /** Copies the numbers. */
    public PrivateSeen {
        numbers = List.copyOf(numbers);
    }
}
