package org.tocsin.web.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Nobody fills the memory with one request. */
class BodyLimitTest {

    private final MockFilterChain behind = new MockFilterChain();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void whatIsSaidToBeTooLargeIsRefusedBeforeItIsRead() throws Exception {
        new BodyLimit().doFilter(request(BodyLimit.LIMIT + 1, true), response, behind);

        assertThat(response.getStatus()).isEqualTo(413);
        assertThat(behind.getRequest()).isNull();
    }

    @Test
    void whatIsLargerThanItSaidBreaksOff() throws Exception {
        new BodyLimit().doFilter(request(BodyLimit.LIMIT + 1, false), response, behind);

        assertThatThrownBy(() -> passed(behind).getInputStream().readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("larger than");
    }

    @Test
    void theLargestFormPassesWhetherItSaysHowLargeItIsOrNot() throws Exception {
        for (boolean said : new boolean[] {true, false}) {
            MockFilterChain chain = new MockFilterChain();
            new BodyLimit().doFilter(request(BodyLimit.LIMIT, said), response, chain);

            assertThat(passed(chain).getInputStream().readAllBytes()).hasSize(BodyLimit.LIMIT);
        }
    }

    private static HttpServletRequest passed(MockFilterChain chain) {
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest(), "what passed");
    }

    private static MockHttpServletRequest request(int bytes, boolean saysSo) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/camunda/api/engine/engine/default/task") {
            @Override
            public long getContentLengthLong() {
                return saysSo ? super.getContentLengthLong() : -1;
            }
        };
        request.setContent(new byte[bytes]);
        return request;
    }
}
