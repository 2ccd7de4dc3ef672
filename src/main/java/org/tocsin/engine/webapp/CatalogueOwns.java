package org.tocsin.engine.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Role;

/**
 * Refuses to change in Admin what comes from the catalogue: the next reading of the catalogue would undo it, and nobody would
 * know. Passwords are not the catalogue's, nor are users and groups that somebody made in Admin. Whoever reads what the
 * catalogue owns is told so by a header, so that Admin's forms can say it before anybody types.
 */
final class CatalogueOwns extends OncePerRequestFilter {

    private static final Pattern PLACE =
            Pattern.compile(".*/(user|group)/([^/]+)(?:/(profile|members)(?:/([^/]+))?)?/?");
    private static final String ADMINS = "camunda-admin";
    private static final String OWNER = "Tocsin-Owner";
    private static final String REFUSAL =
            "{\"type\":\"NotAllowed\",\"message\":\"This comes from the catalogue, and is changed there.\"}";

    private final Catalog catalog;

    CatalogueOwns(Catalog catalog) {
        this.catalog = catalog;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean owned = isOwned(UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8));
        if (owned && changes(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getWriter().write(REFUSAL);
        } else {
            if (owned) {
                response.setHeader(OWNER, "catalogue");
            }
            chain.doFilter(request, response);
        }
    }

    private static boolean changes(HttpServletRequest request) {
        return HttpMethod.PUT.matches(request.getMethod()) || HttpMethod.DELETE.matches(request.getMethod());
    }

    private boolean isOwned(String path) {
        Matcher place = PLACE.matcher(path);
        if (!place.matches()) {
            return false;
        }
        String id = place.group(2);
        if (place.group(1).equals("user")) {
            return isPerson(id);
        }
        return isGroup(id) && (place.group(4) == null || isPerson(place.group(4)));
    }

    private boolean isPerson(String id) {
        return catalog.person(id).isPresent();
    }

    private boolean isGroup(String id) {
        return id.equals(ADMINS)
                || catalog.team(id).isPresent()
                || Stream.of(Role.values()).anyMatch(role -> role.groupId().equals(id));
    }
}
