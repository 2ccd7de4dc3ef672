package org.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.tocsin.shared.config.ConfigFiles;

class OnCallTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-01-07T12:00:00Z");

    private final OnCall onCall = OnCall.of(ConfigFiles.in("config"), Clock.fixed(WEDNESDAY, ZoneOffset.UTC));

    @Test
    void theHomePageShowsOnePersonForEachTeam() {
        assertThat(onCall.now())
                .extracting(Duty::team, duty -> duty.person().name(), Duty::until)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("payments", "ada", Instant.parse("2026-01-12T08:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple("platform", "emil", Instant.parse("2026-01-12T15:00:00Z")),
                        org.assertj.core.groups.Tuple.tuple(
                                "storefront", "ines", Instant.parse("2026-01-13T09:30:00Z")));
    }
}
