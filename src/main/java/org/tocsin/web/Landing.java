package org.tocsin.web;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;

/** Where people come out who have just signed in: where they wanted to go, if that was a page. */
final class Landing {

    private Landing() {}

    /** By its path alone: the host in the saved address is whatever the request claimed. */
    static AuthenticationSuccessHandler whereTheyWantedToGo() {
        SavedRequestAwareAuthenticationSuccessHandler handler = new SavedRequestAwareAuthenticationSuccessHandler();
        handler.setRequestCache(pagesOnly());
        handler.setRedirectStrategy((request, response, target) -> {
            UriComponents address = UriComponentsBuilder.fromUriString(target).build();
            String query = address.getQuery();
            response.sendRedirect(address.getPath() + (query == null ? "" : "?" + query));
        });
        return handler;
    }

    /** Remembers pages and nothing else. */
    static HttpSessionRequestCache pagesOnly() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> HttpMethod.GET.matches(request.getMethod())
                && !Challenges.MACHINES.matches(request)
                && !Challenges.ENGINE_API.matches(request)
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }
}
