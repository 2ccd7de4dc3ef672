package org.tocsin.engine.identity;

import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.springframework.stereotype.Component;

/** Writes grants into the engine; those that are there already stay as they are, those of nothing are taken away. */
@Component
class Grants {

    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void give(Grant grant) {
        Authorization existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.group())
                .resourceType(grant.resource())
                .resourceId(grant.id())
                .singleResult();
        Permission[] permissions = grant.permissions().toArray(Permission[]::new);
        Authorization wanted = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        wanted.setGroupId(grant.group());
        wanted.setResource(grant.resource());
        wanted.setResourceId(grant.id());
        wanted.setPermissions(permissions);
        if (bits(wanted) == 0) {
            Optional.ofNullable(existing).ifPresent(past -> authorizations.deleteAuthorization(past.getId()));
        } else if (existing == null) {
            authorizations.saveAuthorization(wanted);
        } else if (bits(existing) != bits(wanted)) {
            existing.setPermissions(permissions);
            authorizations.saveAuthorization(existing);
        }
    }

    private static int bits(Authorization authorization) {
        return ((AuthorizationEntity) authorization).getPermissions();
    }
}
