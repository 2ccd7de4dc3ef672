package org.tocsin.paging.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import org.tocsin.shared.http.ReceiverForTests;

class WebhookPagerTest implements PagerContract {

    private final ReceiverForTests receiver = new ReceiverForTests();
    private final Pager pager = new WebhookPager(
            receiver.transport(), receiver.webhook(), new OwnAddress(URI.create("https://tocsin.example.org")));

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Override
    public Pager pager() {
        return pager;
    }

    @Override
    public String acceptedId() {
        return "theirs-1";
    }

    @Override
    public List<String> keysSeen() {
        return receiver.keysSeen();
    }

    @Override
    public Map<Integer, Reason> failures() {
        return ReceiverForTests.failures();
    }

    @Override
    public void answerWith(int status) {
        receiver.answerWith(status);
    }

    @Override
    public List<String> secrets() {
        return List.of(ReceiverForTests.SECRET, ReceiverForTests.KEY, SamplePage.TOKEN);
    }

    @Test
    void theReceiverReadsWhoIsWantedForWhatAndHowToAnswer() throws Exception {
        deliver();

        var json = new ObjectMapper().readTree(receiver.newestBody());
        assertThat(json.at("/type").asText()).isEqualTo("page");
        assertThat(json.at("/incident/number").asText()).isEqualTo("INC-2026-0042");
        assertThat(json.at("/incident/url").asText()).isEqualTo("https://tocsin.example.org/incidents/INC-2026-0042");
        assertThat(json.at("/person/email").asText()).isEqualTo("ada@example.org");
        assertThat(json.at("/acknowledgeUrl").asText()).endsWith("/acknowledge/" + SamplePage.TOKEN);
    }
}
