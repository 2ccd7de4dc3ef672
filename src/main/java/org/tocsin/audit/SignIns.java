package org.tocsin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tocsin.audit.AuditEntry.Outcome;
import org.tocsin.audit.AuditEntry.Who;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.CatalogChanged;

/** Who came in and went out, who was not let in, and what Tocsin itself began to do differently. */
@Component
class SignIns {

    private final Audit audit;
    private final Catalog catalog;

    SignIns(Audit audit, Catalog catalog) {
        this.audit = audit;
        this.catalog = catalog;
    }

    @EventListener
    void cameIn(InteractiveAuthenticationSuccessEvent signedIn) {
        audit.record(who(signedIn.getAuthentication(), "session"), "sign-in", "", Outcome.done(""));
    }

    /** Whatever stood where a name should stand may be a password: only names of the catalogue are kept. */
    @EventListener
    void wasNotLetIn(AbstractAuthenticationFailureEvent refused) {
        String given = refused.getAuthentication().getName();
        String name = catalog.person(given).isPresent() ? given : Who.NOBODY;
        String why = refused.getException().getClass().getSimpleName();
        audit.record(new Who(name, "", address()), "sign-in", "", Outcome.refused(why));
    }

    @EventListener
    void went(LogoutSuccessEvent signedOut) {
        audit.record(who(signedOut.getAuthentication(), "session"), "sign-out", "", Outcome.done(""));
    }

    @EventListener
    void catalogueRead(CatalogChanged changed) {
        audit.record(Who.SYSTEM, "catalogue read anew", "", Outcome.done(""));
    }

    private static Who who(Authentication person, String cameBy) {
        return new Who(person.getName(), cameBy, address());
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? address(request.getRequest())
                : "";
    }

    private static String address(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getRemoteAddr(), "");
    }
}
