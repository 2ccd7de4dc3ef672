package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;

/** Who cannot even sign in because the database is away is asked to try again. */
class DatabaseAwayFilterTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/api/v1/incidents");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aDatabaseThatIsAwayMakesTheCallerTryAgain() throws Exception {
        fail(new CannotCreateTransactionException("No connection"));

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("10");
    }

    @Test
    void howDeepItLiesDoesNotMatter() throws Exception {
        fail(new ServletException(new IllegalStateException(new CannotCreateTransactionException("No connection"))));

        assertThat(response.getStatus()).isEqualTo(503);
    }

    @Test
    void everythingElseIsSomebodyElsesBusiness() {
        assertThatThrownBy(() -> fail(new IllegalStateException("A bug"))).hasMessage("A bug");
        assertThatThrownBy(() -> fail(new ServletException("A bug"))).hasMessage("A bug");
    }

    private void fail(Exception failure) throws Exception {
        new DatabaseAwayFilter().doFilter(request, response, (ignored, answer) -> {
            if (failure instanceof ServletException unwrapped) {
                throw unwrapped;
            }
            throw (RuntimeException) failure;
        });
    }
}
