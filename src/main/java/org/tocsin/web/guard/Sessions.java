package org.tocsin.web.guard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tocsin.catalog.Catalog;
import org.tocsin.engine.AccountChanged;

/**
 * How long sign-ins last: until nobody has used them for some hours, until half a day has passed, until the organisation says
 * something else about the person or their password is another one, or until they have signed in too many times since. The
 * database knows those of all nodes, so that one that ends is over on each of them. Sessions of those who have not signed in
 * end much sooner, so that they cannot pile up.
 */
@Component
public class Sessions implements HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final int MOST_OF_ONE_PERSON = 20;
    private static final String SIGNED_IN = SignedIn.class.getName();
    private static final String WHY = Over.class.getName();

    private final SessionTable table;
    private final Catalog catalog;
    private final Clock clock;
    private final int idleSeconds;
    private final Duration longest;

    Sessions(
            SessionTable table,
            Catalog catalog,
            Clock clock,
            @Value("${tocsin.session.idle:PT8H}") Duration idle,
            @Value("${tocsin.session.longest:PT12H}") Duration longest) {
        this.table = table;
        this.catalog = catalog;
        this.clock = clock;
        this.idleSeconds = Math.toIntExact(idle.toSeconds());
        this.longest = longest;
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        HttpSession session = present();
        if (session != null) {
            session.setMaxInactiveInterval(idleSeconds);
            session.removeAttribute(WHY);
            begin(session, event.getAuthentication());
        }
    }

    private void begin(HttpSession session, Authentication who) {
        Instant now = Instant.now(clock);
        SignedIn begun = new SignedIn(
                UUID.randomUUID(), who.getName(), now.plus(longest), SignedIn.mayDo(catalog.person(who.getName())));
        table.add(begun, now, who.getPrincipal() instanceof OidcUser vouched ? vouched.getIdToken() : null);
        table.endOldest(begun.person(), MOST_OF_ONE_PERSON);
        session.setAttribute(SIGNED_IN, begun);
    }

    /** Whether somebody has signed in with it whose sign-in has ended meanwhile, and why. */
    Optional<Over> over(HttpSession session) {
        SignedIn known = known(session);
        if (known == null) {
            return Optional.empty();
        }
        if (!Instant.now(clock).isBefore(known.until())) {
            return Optional.of(Over.LONG);
        }
        return SignedIn.mayDo(catalog.person(known.person())).equals(known.mayDo())
                ? Optional.ofNullable(table.over(known.id()))
                : Optional.of(Over.ORGANISATION);
    }

    private static @Nullable SignedIn known(HttpSession session) {
        try {
            return (SignedIn) session.getAttribute(SIGNED_IN);
        } catch (IllegalStateException ended) {
            return null; // by another request of theirs, a moment ago: it is nobody's now
        }
    }

    /**
     * Ends it; whoever sends the request goes on as somebody who has not signed in, and can be told why. One that nobody knows
     * has most likely just been signed out of, by another request: a new session would take the place of what that one left.
     */
    void end(HttpServletRequest request, Over why) {
        try {
            Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        } catch (IllegalStateException ended) {
            // by another request of theirs, a moment ago
        }
        if (why != Over.UNKNOWN) {
            request.getSession().setAttribute(WHY, why);
        }
    }

    /** Why whoever sends the request is not signed in any more; empty if they never were, or nobody knows. */
    public static Optional<Over> why(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false)).map(session -> (Over) session.getAttribute(WHY));
    }

    /** Ends every sign-in of the person, on all nodes. Returns how many there were. */
    public int endAll(String person, Over why) {
        return table.end(person, null, why);
    }

    /** Ends the sign-ins that came of a session at the provider, or of all sessions there of the same person. */
    public void endedElsewhere(OidcLogoutToken told) {
        table.endAtProvider(Objects.toString(told.getIssuer()), told.getSubject(), told.getSessionId());
    }

    /** When the sign-ins of the person began that last; the newest first. */
    public List<Instant> of(String person) {
        return table.of(person, Instant.now(clock));
    }

    /** In the transaction of the change. Who changes their own password stays where they do it. */
    @EventListener
    void accountChanged(AccountChanged changed) {
        HttpSession session = changed.what() == AccountChanged.What.PASSWORD ? present() : null;
        SignedIn here = session == null ? null : (SignedIn) session.getAttribute(SIGNED_IN);
        UUID stays = here != null && here.person().equals(changed.person()) ? here.id() : null;
        table.end(
                changed.person(),
                stays,
                changed.what() == AccountChanged.What.PASSWORD ? Over.PASSWORD : Over.ORGANISATION);
    }

    private static @Nullable HttpSession present() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? attributes.getRequest().getSession(false)
                : null;
    }

    /** Nobody can come back to it; if the database does not hear of it now, it forgets it when its time is over. */
    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        if (ended.getSession().getAttribute(SIGNED_IN) instanceof SignedIn known) {
            try {
                table.remove(known.id());
            } catch (DataAccessException away) {
                LOG.debug("The session of {} is forgotten later", known.person(), away);
            }
        }
    }
}
