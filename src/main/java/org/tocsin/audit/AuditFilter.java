package org.tocsin.audit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Nothing that changes anything by HTTP, is refused, or carries something away in a file, goes unwritten: this stands before
 * every address there is, and before the sign-in. What changes something is written by {@link AuditsChanges} in the
 * transaction of the change; here is written what had no transaction, and what was refused. Alerts are on the timelines of
 * their incidents, what people do in the engine's own applications the engine writes down itself, and {@link SignIns} who
 * came and went: of these only refusals are written here.
 */
@Component
@Order(AuditFilter.BEFORE_SIGN_IN)
class AuditFilter extends OncePerRequestFilter {

    /** Spring Security's own filter has -100. */
    static final int BEFORE_SIGN_IN = -110;

    private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);

    private final Audit audit;
    private final AuditsChanges changes;

    AuditFilter(Audit audit, AuditsChanges changes) {
        this.audit = audit;
        this.changes = changes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Command command = new Command(request);
        try {
            if (writesItself(command) || command.reads()) {
                chain.doFilter(request, response);
            } else {
                changes.during(command, () -> chain.doFilter(request, response));
            }
        } catch (ServletException | IOException | RuntimeException failure) {
            write(command, AuditEntry.Outcome.failed(failure.getClass().getSimpleName()));
            throw failure;
        }
        after(command, response);
    }

    private void after(Command command, HttpServletResponse response) {
        int status = response.getStatus();
        String disposition = String.valueOf(response.getHeader(HttpHeaders.CONTENT_DISPOSITION));
        boolean refused =
                status == 401 || status == 403 || (status >= 400 && !command.reads() && !writesItself(command));
        if (refused && !isPlainChallenge(command, status)) {
            write(
                    command,
                    status >= 500
                            ? AuditEntry.Outcome.failed("status " + status)
                            : AuditEntry.Outcome.refused("status " + status));
        } else if (status < 400 && !command.written() && !writesItself(command)) {
            boolean carriedAway = disposition.startsWith("attachment");
            if (!command.reads() || carriedAway) {
                write(command, AuditEntry.Outcome.done(carriedAway ? "exported" : ""));
            }
        }
    }

    /** A browser that asks for a page before anybody has signed in. */
    private static boolean isPlainChallenge(Command command, int status) {
        return status == 401 && command.reads();
    }

    private static boolean writesItself(Command command) {
        return command.isFor("/camunda/") || command.isFor("/hooks/") || command.is("/login") || command.is("/logout");
    }

    private void write(Command command, AuditEntry.Outcome outcome) {
        try {
            audit.record(command.who(), command.action(), command.subject(), outcome);
        } catch (RuntimeException databaseAway) {
            // What was asked for is answered already; the database that is missed is in the log more than once.
            LOG.warn(
                    "{} by {} is not in the audit",
                    command.action(),
                    command.who().person(),
                    databaseAway);
        }
    }
}
