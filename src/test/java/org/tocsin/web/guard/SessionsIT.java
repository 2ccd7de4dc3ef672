package org.tocsin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tocsin.catalog.Catalog;
import org.tocsin.engine.AccountChanged;
import org.tocsin.engine.AccountChanged.What;
import org.tocsin.testing.FeatureBeans;
import org.tocsin.testing.MovableClock;

/** Sessions are each node's own; that they are over, all nodes know. */
@SpringJUnitConfig(FeatureBeans.class)
class SessionsIT {

    @Autowired
    private JdbcClient database;

    @Autowired
    private Catalog catalog;

    @Autowired
    private MovableClock clock;

    private Sessions one;
    private Sessions other;

    @BeforeEach
    void twoNodesWithOneDatabase() {
        clock.moveTo(Instant.parse("2026-11-20T09:00:00Z"));
        one = node();
        other = node();
    }

    @AfterEach
    void nobodySendsAnything() {
        RequestContextHolder.resetRequestAttributes();
        database.sql("delete from tocsin.session").update();
    }

    @Test
    void aPasswordChangedOnOneNodeEndsSessionsOfTheOther() {
        MockHttpSession here = signIn(one, "ada");
        MockHttpSession there = signIn(other, "ada");
        MockHttpSession somebodyElse = signIn(other, "bruno");

        in(here, () -> {
            one.accountChanged(new AccountChanged("ada", What.PASSWORD));
            return true;
        });

        assertThat(one.over(here)).isEmpty();
        assertThat(other.over(there)).contains(Over.PASSWORD);
        assertThat(other.over(somebodyElse)).isEmpty();
    }

    @Test
    void aSessionThatTheDatabaseDoesNotKnowOpensNothing() {
        MockHttpSession session = signIn(one, "ada");
        database.sql("delete from tocsin.session").update();

        assertThat(one.over(session)).contains(Over.UNKNOWN);
    }

    @Test
    void whatIsStillUnderwayWhenSomebodySignsOutBeginsNoSessionInItsPlace() {
        MockHttpServletRequest underway = new MockHttpServletRequest();
        underway.setSession(signIn(one, "ada"));
        one.end(underway, Over.UNKNOWN);

        assertThat(underway.getSession(false)).isNull();
    }

    @Test
    void aSessionThatAnotherRequestHasJustEndedIsNobodys() {
        MockHttpSession session = signIn(one, "ada");
        session.invalidate();

        assertThat(one.over(session)).isEmpty();
    }

    @Test
    void whatHasEndedByItselfIsForgotten() {
        signIn(one, "ada");
        clock.moveBy(Duration.ofHours(13));
        MockHttpSession second = signIn(other, "bruno");
        assertThat(rows()).isEqualTo(1);

        other.sessionDestroyed(new HttpSessionEvent(second));

        assertThat(rows()).isZero();
    }

    @Test
    void whoeverIsToldWhyAndSignsInIsToldNoMore() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        one.end(request, Over.LONG);
        assertThat(Sessions.why(request)).contains(Over.LONG);

        MockHttpSession session =
                (MockHttpSession) Optional.ofNullable(request.getSession()).orElseThrow();
        signIn(one, "ada", session);

        assertThat(Sessions.why(request)).isEmpty();
    }

    private Sessions node() {
        return new Sessions(new SessionTable(database), catalog, clock, Duration.ofHours(8), Duration.ofHours(12));
    }

    private static MockHttpSession signIn(Sessions node, String person) {
        return signIn(node, person, new MockHttpSession());
    }

    private static MockHttpSession signIn(Sessions node, String person, MockHttpSession session) {
        return in(session, () -> {
            node.signedIn(new InteractiveAuthenticationSuccessEvent(
                    UsernamePasswordAuthenticationToken.authenticated(person, null, AuthorityUtils.NO_AUTHORITIES),
                    SessionsIT.class));
            return session;
        });
    }

    private static <T> T in(MockHttpSession session, Supplier<T> work) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSession(session);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return work.get();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private long rows() {
        return database.sql("select count(*) from tocsin.session")
                .query(Long.class)
                .single();
    }
}
