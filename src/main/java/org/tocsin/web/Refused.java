package org.tocsin.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.tocsin.access.Refusal;
import org.tocsin.web.guard.Over;
import org.tocsin.web.guard.Sessions;

/**
 * What those read who have signed in and may not: which role they would need, as a page or as a problem detail. Those whose
 * session has ended are told that, and not that they may not.
 */
final class Refused implements AccessDeniedHandler {

    /** Where the page of the error finds the sentence. */
    static final String REASON = "org.tocsin.refusal";

    /** Where the page of an error finds the page from which something was sent in vain. */
    static final String BACK = "org.tocsin.back";

    private static final Pattern PAGE_WITH_FORMS = Pattern.compile("(/incidents/[A-Z0-9-]+|/report|/me)(/.*)?");

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        if (denied instanceof CsrfException && request.getRequestURI().equals("/login")) {
            response.sendRedirect("/login?expired");
        } else if (denied instanceof CsrfException && isUnknownMachine(request)) {
            // What it lacks is a password; the token, which only browsers need, would not help it.
            Challenges.basic()
                    .commence(request, response, new InsufficientAuthenticationException("No password", denied));
        } else {
            answer(request, response, refusal(denied), denied);
        }
    }

    private static boolean isUnknownMachine(HttpServletRequest request) {
        return Challenges.MACHINES.matches(request) && !isSignedIn();
    }

    private static @Nullable Refusal refusal(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException decided
                        && decided.getAuthorizationResult() instanceof Refusal refusal
                ? refusal
                : null;
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Refusal refusal,
            AccessDeniedException denied)
            throws IOException {
        HttpStatus status = refusal != null && refusal.isNothingThere() ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN;
        String reason = refusal == null ? words(request, denied) : refusal.reason();
        if (Challenges.MACHINES.matches(request) || Challenges.ENGINE_API.matches(request)) {
            tellMachine(request, response, status, reason);
        } else {
            request.setAttribute(REASON, reason);
            if (denied instanceof CsrfException) {
                request.setAttribute(BACK, pageOf(request.getRequestURI()));
            }
            response.sendError(status.value());
        }
    }

    private static String words(HttpServletRequest request, AccessDeniedException denied) {
        if (!(denied instanceof CsrfException)) {
            return "None of your roles allows that.";
        }
        return isSignedIn()
                ? "You have signed in anew since that page was opened, or what was sent does not come from one of our pages."
                : Sessions.why(request).map(Over::sentence).orElse("Your session has ended: please sign in again.");
    }

    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() != null;
    }

    /** The page on which that is sent. */
    private static String pageOf(String path) {
        Matcher page = PAGE_WITH_FORMS.matcher(path);
        return page.matches() ? page.group(1) : "/";
    }

    private void tellMachine(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String reason)
            throws IOException {
        ObjectNode problem = json.createObjectNode()
                .put("type", "about:blank")
                .put("title", status == HttpStatus.FORBIDDEN ? "Not allowed" : "Not found")
                .put("status", status.value())
                .put("detail", reason)
                .put("message", reason) // where the engine's web applications look for it
                .put("instance", request.getRequestURI());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
