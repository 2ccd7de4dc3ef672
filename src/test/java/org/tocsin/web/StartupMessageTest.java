package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.tocsin.catalog.Catalog;
import org.tocsin.oncall.OnCall;
import org.tocsin.shared.config.ConfigFiles;

/** Who has just started Tocsin knows where to go and whom to be. */
class StartupMessageTest {

    /** A Monday morning at which Dana's week begins. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-30T09:00:00Z"), ZoneOffset.UTC);

    private final String text = new StartupMessage(
                    Catalog.of(ConfigFiles.in("config"), List.of()),
                    OnCall.of(ConfigFiles.in("config"), CLOCK),
                    new MockEnvironment().withProperty("local.server.port", "4711"))
            .text();

    @Test
    void namesTheAddressesToOpen() {
        assertThat(text)
                .contains(
                        "http://localhost:4711/\n",
                        "http://localhost:4711/camunda/app/tasklist/\n",
                        "http://localhost:4711/camunda/app/cockpit/\n",
                        "http://localhost:4711/outbox\n",
                        "http://localhost:4711/api/v1/incidents\n");
    }

    @Test
    void namesOneUserForEachRole() {
        assertThat(text)
                .containsPattern("(?m)^  ada +Ada Winter +responder$")
                .containsPattern("(?m)^  \\w+ .* incident manager")
                .containsPattern("(?m)^  \\w+ .* team lead")
                .containsPattern("(?m)^  \\w+ .* admin$");
    }

    @Test
    void namesWhoIsOnCallBecauseTheFirstPageIsTheirs() {
        assertThat(text)
                .containsPattern("(?m)^  dana +Dana Novak +on call for payments$")
                .containsPattern("(?m)^  bruno .* on call for incident-managers$");
    }
}
