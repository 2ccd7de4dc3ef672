package org.tocsin.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Reason;
import org.tocsin.testing.MovableClock;

/** Whether anybody of a level may know: if not, nobody is waited for. */
@SpringJUnitConfig(PagingBeans.class)
class MissedLevelIT {

    private static final int EVERYBODY = 4;

    private static int incidents = 7000;

    private final IncidentNumber incident = IncidentNumber.of(2026, ++incidents);
    private final PageContent content =
            new PageContent(incident, "Checkout is down", "P1", "Checkout", "Nobody can pay.");
    private final PageRequest level =
            new PageRequest(incident, new Summons(Purpose.RESPONDER, "payments"), EVERYBODY, 1);

    @Autowired
    private Paging paging;

    @Autowired
    private PhoneForTests first;

    @Autowired
    private PhoneForTests second;

    @Autowired
    private MovableClock clock;

    private List<Long> pages = List.of();

    @BeforeEach
    void aLevelOfSeveral() {
        clock.moveTo(Instant.parse("2026-01-07T12:00:00Z"));
        first.reset();
        second.reset();
        pages = paging.plan(level).pages();
        assertThat(pages).hasSizeGreaterThan(1);
    }

    @Test
    void everybodyIsMissedWhenEachPageWasRefusedOrGivenUp() {
        noChannelReaches(pages);
        assertThat(paging.missedEverybody(level)).isTrue();
    }

    @Test
    void oneWhoWasReachedIsWaitedFor() {
        noChannelReaches(pages.subList(1, pages.size()));
        paging.send(pages.get(0), content);
        assertThat(paging.missedEverybody(level)).isFalse();
    }

    @Test
    void whoIsStillToBePagedIsWaitedFor() {
        noChannelReaches(pages.subList(1, pages.size()));
        assertThat(paging.missedEverybody(level)).isFalse();
    }

    @Test
    void aLevelWithoutPagesMissesNobody() {
        assertThat(paging.missedEverybody(new PageRequest(incident, level.summons(), 99, 1)))
                .isFalse();
    }

    /** The first channel refuses, the second is silent. */
    private void noChannelReaches(List<Long> some) {
        first.trouble = Optional.of(() -> new Refused(Reason.REJECTED, "no such number"));
        for (long page : some) {
            paging.send(page, content);
            long next = paging.nextChannel(page, "refused").orElseThrow();
            paging.nextChannel(next, "silent");
        }
        first.reset();
    }
}
