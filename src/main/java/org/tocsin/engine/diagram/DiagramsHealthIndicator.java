package org.tocsin.engine.diagram;

import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.stereotype.Component;

/**
 * Part {@code diagrams} of the health: {@code DEGRADED} as long as a folder of diagrams has a fault, with file, element and
 * reason. The whole stays up: what was in charge pages on, and nobody should stop it for a slip in another folder.
 */
@Component
class DiagramsHealthIndicator implements HealthIndicator {

    static final Status DEGRADED = new Status("DEGRADED");

    private final Deployer deployer;

    DiagramsHealthIndicator(Deployer deployer) {
        this.deployer = deployer;
    }

    @Override
    public Health health() {
        Map<String, List<DiagramProblem>> broken = deployer.broken();
        Health.Builder health = broken.isEmpty() ? Health.up() : Health.status(DEGRADED);
        broken.forEach((folder, problems) -> health.withDetail(
                folder, problems.stream().map(DiagramProblem::toString).toList()));
        return health.build();
    }
}
