package org.tocsin.paging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tocsin.paging.Pager;
import org.tocsin.paging.PagerContract;
import org.tocsin.paging.SamplePage;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.Reason;
import org.tocsin.shared.mail.RelayForTests;

class MailPagerTest implements PagerContract {

    private final RelayForTests relay = new RelayForTests();
    private final Pager pager =
            new MailPager(relay.transport(), new OwnAddress(URI.create("https://tocsin.example.org")));

    @AfterEach
    void stop() {
        relay.close();
    }

    @Override
    public Pager pager() {
        return pager;
    }

    @Override
    public String acceptedId() {
        return "<%s@example.org>".formatted(handle());
    }

    @Override
    public List<String> keysSeen() {
        return relay.keysSeen();
    }

    @Override
    public Map<Integer, Reason> failures() {
        return RelayForTests.failures();
    }

    @Override
    public void answerWith(int status) {
        relay.answerWith(status);
    }

    @Override
    public List<String> secrets() {
        return List.of(RelayForTests.PASSWORD, SamplePage.TOKEN);
    }

    @Test
    void thePageSaysWhatHappenedAndHowToAcknowledge() {
        deliver();

        assertThat(relay.messages()).singleElement().satisfies(message -> assertThat(message)
                .contains("Subject: [P1][INC-2026-0042] Checkout Bcc: eve@example.org - PAGE")
                .contains("X-Priority: 1")
                .contains("Acknowledge: https://tocsin.example.org/acknowledge/" + SamplePage.TOKEN));
    }
}
