package org.tocsin.engine.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.catalog.CatalogChanged;

/**
 * Brings users, groups, grants and views up to date before anybody can sign in, and whenever the organisation changes; one
 * node at a time.
 */
@Component
class IdentityFollowsCatalog implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityFollowsCatalog.class);

    /** Any number that nobody else locks. */
    private static final long LOCK = 7_104_515_702_236_153L;

    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Identities identities;
    private final Grants grants;
    private final TaskFilters filters;
    private volatile boolean behind;

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

    /**
     * Somebody joined, left or changed roles: it counts from now on, not from the next start. If the database is away, it
     * counts as soon as that is back; others hear of the change all the same.
     */
    @EventListener(CatalogChanged.class)
    void organisationChanged() {
        try {
            behind = true;
            follow();
            behind = false;
        } catch (RuntimeException away) {
            LOG.error("The engine still has the people and roles of before; it is tried again", away);
        }
    }

    @Scheduled(fixedDelayString = "${tocsin.config-check:PT15S}", initialDelayString = "${tocsin.config-check:PT15S}")
    void catchUp() {
        if (behind) {
            organisationChanged();
        }
    }

    private void follow() {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
            identities.follow();
            Grant.all().forEach(grants::give);
            filters.provide();
        });
    }
}
