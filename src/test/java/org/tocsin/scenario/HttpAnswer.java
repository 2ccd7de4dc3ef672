package org.tocsin.scenario;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.status;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What the receiver of a webhook may do. */
enum HttpAnswer implements ProviderAnswer {
    TAKES_IT(Meaning.TAKEN, "theirs-1", aResponse().withStatus(200).withBody("{\"id\":\"theirs-1\"}")),
    TAKES_IT_AND_TALKS_NONSENSE(Meaning.TAKEN, "", aResponse().withStatus(200).withBody("{{{ \u0001")),
    BAD_REQUEST(Meaning.REFUSED, "HTTP 400", status(400)),
    UNAUTHORIZED(Meaning.REFUSED, "HTTP 401", status(401)),
    SLOW_DOWN(Meaning.LATER, "RATE_LIMITED", status(429).withHeader("Retry-After", "12")),
    FAILS(Meaning.LATER, "SERVER_ERROR", status(500)),
    IS_SLOW(Meaning.LATER, "TIMEOUT", status(200).withFixedDelay(1_200)),
    RESETS(Meaning.LATER, "UNREACHABLE", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
    TALKS_GARBAGE(Meaning.LATER, "UNREACHABLE", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE)),
    IS_NOT_THERE(Meaning.LATER, "UNREACHABLE", null);

    private final Meaning meaning;
    private final String reason;
    private final @Nullable ResponseDefinitionBuilder response;

    HttpAnswer(Meaning meaning, String reason, @Nullable ResponseDefinitionBuilder response) {
        this.meaning = meaning;
        this.reason = reason;
        this.response = response;
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }

    @Override
    public String reason() {
        return reason;
    }

    @Override
    public Duration asksToWait() {
        return this == SLOW_DOWN ? Duration.ofSeconds(12) : Duration.ZERO;
    }

    /** How it is said; null if nobody listens. */
    @Nullable
    ResponseDefinitionBuilder response() {
        return response;
    }
}
