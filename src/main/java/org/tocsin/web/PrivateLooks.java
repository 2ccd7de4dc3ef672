package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.tocsin.audit.Audit;
import org.tocsin.audit.AuditEntry.Who;
import org.tocsin.incident.PrivateSeen;

/** Writes down who reads of private incidents in lists, in Tasklist's forms and in its tasks. */
@Component
class PrivateLooks {

    private final Audit audit;

    PrivateLooks(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void seen(PrivateSeen seen) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes present) {
            HttpServletRequest request = present.getRequest();
            seen.numbers().forEach(number -> audit.saw(request, seen.person(), number.value(), seen.allowed()));
        } else {
            Who who = new Who(seen.person(), "engine", "");
            seen.numbers().forEach(number -> audit.saw(who, number.value(), seen.allowed()));
        }
    }
}
