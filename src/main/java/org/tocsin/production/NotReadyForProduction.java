package org.tocsin.production;

import java.util.List;
import java.util.stream.Collectors;
import org.tocsin.shared.InvalidInput.Problem;

/** The profile {@code production} is on, and the configuration is not made for it. */
final class NotReadyForProduction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotReadyForProduction(List<Problem> problems) {
        super(problems.stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n")));
    }
}
