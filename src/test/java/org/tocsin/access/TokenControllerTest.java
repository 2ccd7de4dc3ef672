package org.tocsin.access;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.shared.InvalidInput;

/** Whoever asks for a token may say its scopes as programs do, or as people do. */
class TokenControllerTest {

    private final ApiTokens tokens = mock(ApiTokens.class);
    private final TokenController controller = new TokenController(tokens);

    @ParameterizedTest
    @ValueSource(strings = {"[\"read\", \"report\"]", "\"read report\"", "\"read, report\""})
    void scopesAreAListOrOneText(String scopes) throws IOException {
        var token = new ApiToken(1, "ada", false, "ci", Set.of(), "ada", Instant.EPOCH, Instant.EPOCH, null, null);
        given(tokens.issue(any(), any())).willReturn(new ApiTokens.Issued(token, "tocsin_x"));

        make(scopes);

        verify(tokens).issue(eq("ada"), argThat(wish -> wish.scopes().equals(Set.of(Scope.READ, Scope.REPORT))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"read\", \"fly\"]", "\"read fly\""})
    void aScopeThatIsNoneIsNamedWithThoseThereAre(String scopes) {
        assertThatThrownBy(() -> make(scopes))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("scopes has \"fly\"; expected some of read, report, respond, lead, metrics");
    }

    private void make(String scopes) throws IOException {
        String body = "{\"name\": \"ci\", \"scopes\": %s}".formatted(scopes);
        controller.make(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), () -> "ada");
    }
}
