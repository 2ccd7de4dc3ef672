package org.tocsin.engine.identity;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.catalog.CatalogChanged;

/**
 * Brings users, groups, grants and views up to date before anybody can sign in, and whenever the organisation changes; one
 * node at a time.
 */
@Component
class IdentityFollowsCatalog implements SmartInitializingSingleton {

    /** Any number that nobody else locks. */
    private static final long LOCK = 7_104_515_702_236_153L;

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Identities identities;
    private final Grants grants;
    private final TaskFilters filters;

    IdentityFollowsCatalog(
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Identities identities,
            Grants grants,
            TaskFilters filters) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.identities = identities;
        this.grants = grants;
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        follow();
    }

    /** Somebody joined, left or changed roles: it counts from now on, not from the next start. */
    @EventListener(CatalogChanged.class)
    void follow() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
            identities.follow();
            Grant.all().forEach(grants::give);
            filters.provide();
        });
    }
}
