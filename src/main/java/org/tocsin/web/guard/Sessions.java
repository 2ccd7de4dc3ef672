package org.tocsin.web.guard;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.CatalogChanged;
import org.tocsin.catalog.Person;

/**
 * How long sign-ins last: until nobody has used them for some hours, until the organisation says something else about the
 * person than when they signed in, or until the same person has signed in too many times since. Sessions of those who have
 * not signed in end much sooner, so that they cannot pile up. Each node knows its own.
 */
@Component
public class Sessions implements HttpSessionListener {

    private static final int MOST_OF_ONE_PERSON = 20;

    /** In the order in which they began. */
    private final Map<String, SignedIn> open = new LinkedHashMap<>();

    private final Catalog catalog;
    private final int idleSeconds;

    private record SignedIn(Person person, HttpSession session) {}

    Sessions(Catalog catalog, @Value("${tocsin.session.idle:PT8H}") Duration idle) {
        this.catalog = catalog;
        this.idleSeconds = Math.toIntExact(idle.toSeconds());
    }

    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpSession session = attributes.getRequest().getSession(false);
            if (session != null) {
                session.setMaxInactiveInterval(idleSeconds);
                catalog.person(event.getAuthentication().getName()).ifPresent(person -> add(person, session));
            }
        }
    }

    private void add(Person person, HttpSession session) {
        List<HttpSession> before = new ArrayList<>();
        synchronized (open) {
            open.put(session.getId(), new SignedIn(person, session));
            open.values().stream()
                    .filter(known -> known.person().name().equals(person.name()))
                    .forEach(known -> before.add(known.session()));
        }
        before.subList(0, Math.max(0, before.size() - MOST_OF_ONE_PERSON)).forEach(Sessions::end);
    }

    /** Ends the sessions of everybody who has left, or is in other teams or roles now. */
    @EventListener(CatalogChanged.class)
    void organisationChanged() {
        List<HttpSession> over = new ArrayList<>();
        synchronized (open) {
            open.values().stream()
                    .filter(known -> !mayTheSame(known.person()))
                    .forEach(known -> over.add(known.session()));
        }
        over.forEach(Sessions::end);
    }

    private boolean mayTheSame(Person before) {
        return catalog.person(before.name())
                .filter(now -> before.teams().equals(now.teams()))
                .filter(now -> before.roles().equals(now.roles()))
                .isPresent();
    }

    /** Ends the sign-in of that session; does nothing if this node does not know it. */
    public void end(String id) {
        @Nullable HttpSession session;
        synchronized (open) {
            SignedIn known = open.get(id);
            session = known == null ? null : known.session();
        }
        if (session != null) {
            end(session);
        }
    }

    private static void end(HttpSession session) {
        try {
            session.invalidate();
        } catch (IllegalStateException ended) {
            // by itself, or by the person, a moment ago
        }
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent ended) {
        synchronized (open) {
            open.remove(ended.getSession().getId());
        }
    }
}
