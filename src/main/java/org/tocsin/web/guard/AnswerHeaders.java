package org.tocsin.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tocsin.shared.OwnAddress;

/**
 * What every answer tells the browser not to do, errors and refusals included. It stands first, so that nothing leaves
 * without; the engine's web applications replace the policy on content by one of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders extends OncePerRequestFilter {

    /** No script or style stands in a page; only the style attributes that diagrams are drawn with. */
    private static final String PAGES =
            "default-src 'self'; img-src 'self' data:; font-src 'self' data:; style-src-attr 'unsafe-inline';"
                    + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** What is meant for programs shows nothing and runs nothing, should somebody open it in a browser. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private static final Pattern DATA_IS_AT = Pattern.compile("^/(api|camunda/api|hooks|v3|actuator)/");

    /** Scripts, styles and pictures may be kept by the browser, which asks whether they are still the same. */
    private static final Pattern SAME_FOR_ALL = Pattern.compile("\\.(css|js|svg|png|ico|woff2?|ttf)$");

    private static final String NOTHING_OF_THE_DEVICE =
            "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()";

    private final boolean encrypted;

    AnswerHeaders(OwnAddress address) {
        this.encrypted = "https".equals(address.publicUrl().getScheme());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean data = DATA_IS_AT.matcher(path).find();
        response.setHeader("Content-Security-Policy", data ? DATA : PAGES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Permissions-Policy", NOTHING_OF_THE_DEVICE);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        // The addresses of links to acknowledge are keys; others hold numbers of incidents.
        response.setHeader("Referrer-Policy", path.startsWith("/acknowledge/") ? "no-referrer" : "same-origin");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, !data && SAME_FOR_ALL.matcher(path).find() ? "no-cache" : "no-store");
        if (encrypted) {
            // Whether this very request was encrypted only the proxy knows; browsers ignore it where it was not.
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
        chain.doFilter(request, response);
    }
}
