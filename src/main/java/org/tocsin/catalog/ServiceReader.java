package org.tocsin.catalog;

import java.util.Optional;

/** Reads components, resources and APIs: each is a service, because each can break. */
final class ServiceReader {

    private final Owners owners;
    private final Membership membership;

    ServiceReader(Owners owners, Membership membership) {
        this.owners = owners;
        this.membership = membership;
    }

    Optional<Service> service(Entity entity) {
        return owners.ownerOf(entity, membership)
                .map(team -> new Service(
                        entity.name(),
                        entity.title(),
                        entity.metadata().text("description").orElse(""),
                        team,
                        Fields.flag(entity, "critical"),
                        Fields.runbook(entity).orElse(null)));
    }
}
