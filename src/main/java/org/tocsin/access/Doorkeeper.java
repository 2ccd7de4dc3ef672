package org.tocsin.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;

/**
 * Keeps to the table at every request. What somebody may do is read from the catalogue each time: whoever leaves it, or
 * loses a role there, is refused from then on, no matter how long they have been signed in.
 */
@Component
public class Doorkeeper implements AuthorizationManager<RequestAuthorizationContext> {

    private static final AuthorizationDecision COME_IN = new AuthorizationDecision(true);

    private final Catalog catalog;

    Doorkeeper(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> visitor, RequestAuthorizationContext context) {
        HttpServletRequest request = context.getRequest();
        Optional<Rule> rule = AccessTable.ruleFor(request.getMethod(), pathOf(request));
        if (rule.isEmpty()) {
            return Refusal.nothingThere();
        }
        Who who = rule.get().who();
        if (who == Who.ANYBODY) {
            return COME_IN;
        }
        return visitor.get() instanceof Bearer bearer ? check(bearer, rule.get()) : check(visitor.get(), who);
    }

    /** A token does what its scopes say, and nothing that its owner may not; that of a machine, nothing that is for a few. */
    private AuthorizationDecision check(Bearer bearer, Rule rule) {
        if (rule.scope() == null || !bearer.has(rule.scope())) {
            return Refusal.ofToken(rule.scope());
        }
        if (!bearer.isMachine()) {
            return check(bearer, rule.who());
        }
        return rule.isForMachines() ? COME_IN : Refusal.ofMachine(rule.who());
    }

    private AuthorizationDecision check(@Nullable Authentication visitor, Who who) {
        if (visitor == null || !visitor.isAuthenticated() || visitor instanceof AnonymousAuthenticationToken) {
            return Refusal.notSignedIn();
        }
        Optional<Person> person = catalog.person(visitor.getName())
                .filter(known -> known.name().equals(visitor.getName())); // it finds them in capitals, too
        if (person.isEmpty()) {
            return Refusal.unknown(visitor.getName());
        }
        return who.includes(person.get().roles())
                ? COME_IN
                : Refusal.of(who, person.get().roles());
    }

    /** As the client wrote it, below where the application is mounted; the engine and our own pages read it in the same way. */
    private static String pathOf(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
