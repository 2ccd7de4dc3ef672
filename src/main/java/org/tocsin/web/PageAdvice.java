package org.tocsin.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tocsin.incident.UnknownIncident;
import org.tocsin.postmortem.UnknownPostmortem;
import org.tocsin.web.response.Viewer;

/** What all pages for people have in common: who looks, and what they read when something is not there. */
@Order(Ordered.HIGHEST_PRECEDENCE)
@ControllerAdvice(
        assignableTypes = {
            AuditPage.class,
            HomePage.class,
            IncidentPage.class,
            OutboxPage.class,
            PostmortemPages.class,
            ReportPage.class,
            MyPage.class
        })
class PageAdvice {

    private final Names names;
    private final Clock clock;

    PageAdvice(Names names, Clock clock) {
        this.names = names;
        this.clock = clock;
    }

    /** When the page was made, ISO 8601: times left are counted from here, whatever the reader's device takes for now. */
    @ModelAttribute("serverTime")
    String serverTime() {
        return Instant.now(clock).toString();
    }

    /** Whoever is signed in, by the name that no other person has; null if nobody is. */
    @ModelAttribute("person")
    @Nullable
    String person(@Nullable Principal viewer) {
        return viewer == null ? null : viewer.getName();
    }

    /** What people call whoever is signed in. */
    @ModelAttribute("viewer")
    String viewer(@Nullable Principal viewer) {
        return viewer == null ? "" : names.person(viewer.getName());
    }

    /** Whether whoever is signed in may tell of a problem. */
    @ModelAttribute("mayReport")
    boolean mayReport(@Nullable Authentication viewer) {
        return viewer != null && Viewer.of(viewer).mayReport();
    }

    /** Whether whoever is signed in may read who did what. */
    @ModelAttribute("mayAudit")
    boolean mayAudit(@Nullable Authentication viewer) {
        return viewer != null && Viewer.of(viewer).mayAudit();
    }

    @ExceptionHandler({UnknownIncident.class, UnknownPostmortem.class})
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown(RuntimeException unknown, @Nullable Principal viewer, Model model) {
        return notFound(unknown.getMessage(), viewer, model);
    }

    @ExceptionHandler(TypeMismatchException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String notANumber(@Nullable Principal viewer, Model model) {
        return notFound("That is not an incident number; one looks like INC-2026-0042.", viewer, model);
    }

    private String notFound(@Nullable String message, @Nullable Principal viewer, Model model) {
        model.addAttribute("message", message);
        model.addAttribute("viewer", viewer(viewer));
        return "error/404";
    }
}
