package org.tocsin.engine.webapp;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives the page of a web application and its content security policy the same nonce. The engine keeps the nonce where every
 * request of everybody puts a new one: whenever somebody asks for anything between the header and the page, the browser
 * refuses all scripts, and the page stays empty.
 */
final class OneNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern PAGE =
            Pattern.compile("/camunda/app/(?:admin|cockpit|tasklist|welcome)(?:/[^/.]*)?/?");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[^']*'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"[^\"]*\"");
    private static final int LENGTH = 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.GET.matches(request.getMethod())
                || !PAGE.matcher(request.getRequestURI()).matches();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        String policy = page.getHeader(POLICY);
        if (policy != null && IN_POLICY.matcher(policy).find()) {
            agree(page, policy);
        }
        page.copyBodyToResponse();
    }

    private void agree(ContentCachingResponseWrapper page, String policy) throws IOException {
        Charset charset = Charset.forName(page.getCharacterEncoding());
        String nonce = nonce();
        page.setHeader(POLICY, IN_POLICY.matcher(policy).replaceAll("'nonce-" + nonce + "'"));
        String html = new String(page.getContentAsByteArray(), charset);
        page.resetBuffer();
        page.getOutputStream()
                .write(IN_PAGE.matcher(html)
                        .replaceAll("nonce=\"" + nonce + "\"")
                        .getBytes(charset));
    }

    private String nonce() {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
