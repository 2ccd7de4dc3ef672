package org.tocsin.catalog;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;
import org.tocsin.shared.config.ConfigProblem;

/**
 * Part {@code catalog} of the health: {@code DEGRADED} as long as something is wrong with the organisation's files. The
 * whole stays up: to take a running Tocsin down for a slip of the pen would be worse, as it would not start again.
 */
@Component
class CatalogHealthIndicator implements HealthIndicator {

    private static final Status DEGRADED = new Status("DEGRADED");

    private final Catalog catalog;

    CatalogHealthIndicator(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Health health() {
        List<ConfigProblem> problems = catalog.problems();
        return problems.isEmpty()
                ? Health.up().build()
                : Health.status(DEGRADED)
                        .withDetail(
                                "problems",
                                problems.stream().map(ConfigProblem::toString).toList())
                        .build();
    }
}
