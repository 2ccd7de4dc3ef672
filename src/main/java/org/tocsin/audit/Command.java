package org.tocsin.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;

/** A request, as the audit tells of it: no body, no key, no parameter. */
final class Command {

    /** What in an address is a key: whoever reads it can use it. */
    private static final Set<String> SECRET = Set.of("token", "key");

    private static final String IN_REQUEST =
            "org.springframework.security.web.context.RequestAttributeSecurityContextRepository.SPRING_SECURITY_CONTEXT";
    private static final String IN_SESSION = "SPRING_SECURITY_CONTEXT";

    private final HttpServletRequest request;
    private String present = "";
    private boolean written;

    Command(HttpServletRequest request) {
        this.request = request;
    }

    /** Keeps who has signed in as long as that is known: it is forgotten before the answer is complete. */
    void look() {
        Authentication now = SecurityContextHolder.getContext().getAuthentication();
        if (present.isEmpty() && now != null && now.isAuthenticated()) {
            present = now.getName();
        }
    }

    boolean written() {
        return written;
    }

    void isWritten() {
        written = true;
    }

    /** The transaction that was to keep it came to nothing. */
    void isNotWritten() {
        written = false;
    }

    /** Whether it has reached whoever answers it: what is looked up before, such as a password, changes nothing. */
    boolean isUnderstood() {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) != null;
    }

    boolean reads() {
        return Set.of("GET", "HEAD", "OPTIONS").contains(request.getMethod());
    }

    boolean isFor(String prefix) {
        return request.getRequestURI().startsWith(prefix);
    }

    boolean is(String address) {
        return request.getRequestURI().equals(address);
    }

    /** The method, and the address as it is written in the program. */
    String action() {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        String place = pattern == null ? withoutKeys(request.getRequestURI()) : pattern.toString();
        return "%s %s".formatted(request.getMethod(), place);
    }

    /** What the address names: the number of the incident first. */
    String subject() {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        if (!(variables instanceof Map<?, ?> named)) {
            return "";
        }
        return named.entrySet().stream()
                .filter(variable -> !SECRET.contains(String.valueOf(variable.getKey())))
                .sorted((one, other) -> Boolean.compare("number".equals(other.getKey()), "number".equals(one.getKey())))
                .map(variable -> String.valueOf(variable.getValue()))
                .collect(Collectors.joining(" "));
    }

    AuditEntry.Who who() {
        look();
        String person = present.isEmpty() ? remembered() : present;
        boolean nobody = person.isEmpty() || person.equals("anonymousUser");
        return new AuditEntry.Who(
                nobody ? AuditEntry.Who.NOBODY : person,
                cameBy(nobody),
                Objects.requireNonNullElse(request.getRemoteAddr(), ""));
    }

    private String cameBy(boolean nobody) {
        String header = Objects.requireNonNullElse(request.getHeader("Authorization"), "");
        if (header.startsWith("Basic ")) {
            return "password";
        }
        if (header.startsWith("Bearer ")) {
            return "token";
        }
        return isFor("/acknowledge/") ? "link" : nobody ? "" : "session";
    }

    /** Whom the filters have signed in for this request, or for the session. */
    private String remembered() {
        Object context = request.getAttribute(IN_REQUEST);
        if (context == null && request.isRequestedSessionIdValid()) {
            context = request.getSession().getAttribute(IN_SESSION);
        }
        return context instanceof SecurityContext known && known.getAuthentication() != null
                ? known.getAuthentication().getName()
                : "";
    }

    private static String withoutKeys(String path) {
        return path.replaceFirst("^/(acknowledge|hooks/[^/]+)/.*", "/$1/…");
    }
}
