package org.tocsin.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The browser runs the scripts of a page, whatever else was asked for while it was made. */
class OneNonceTest {

    /** What the engine does when somebody else asks for something between the header and the page. */
    private static final FilterChain OVERTAKEN = (request, response) -> {
        ((HttpServletResponse) response)
                .setHeader("Content-Security-Policy", "base-uri 'self';script-src 'nonce-mine' 'strict-dynamic'");
        response.setContentType("text/html");
        response.setContentLength(70);
        response.getWriter().write("<script nonce=\"other\"></script><script nonce=\"other\">go()</script>");
        response.flushBuffer();
    };

    @Test
    void thePageAndItsPolicyNameTheSameNonce() throws Exception {
        MockHttpServletResponse answer = send("/camunda/app/cockpit/default/");

        String nonce =
                String.valueOf(answer.getHeader("Content-Security-Policy")).replaceAll(".*'nonce-([^']*)'.*", "$1");
        assertThat(answer.getContentAsString())
                .isEqualTo("<script nonce=\"%s\"></script><script nonce=\"%s\">go()</script>".formatted(nonce, nonce));
        assertThat(answer.getContentLength()).isEqualTo(answer.getContentAsByteArray().length);
        assertThat(answer.getHeaders("Content-Security-Policy")).hasSize(1);
    }

    @Test
    void noTwoPagesHaveTheSame() throws Exception {
        assertThat(send("/camunda/app/tasklist/default/").getContentAsString())
                .isNotEqualTo(send("/camunda/app/tasklist/default/").getContentAsString());
    }

    @Test
    void filesAreLeftAlone() throws Exception {
        assertThat(send("/camunda/app/cockpit/scripts/config.js").getContentAsString())
                .contains("nonce=\"other\"");
    }

    private MockHttpServletResponse send(String address) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        new OneNonce().doFilter(new MockHttpServletRequest("GET", address), answer, OVERTAKEN);
        return answer;
    }
}
