package org.tocsin.paging.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.tocsin.paging.Pager;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.http.ReceiverForTests;
import org.tocsin.shared.http.WebhookTransport;

/** Paging by webhook is off unless it is switched on, and says what is missing without showing a secret. */
class WebhookPagerConfigurationTest {

    private static final String ON = "tocsin.paging.webhook.enabled=true";
    private static final String URL = "tocsin.paging.webhook.url=https://pager.example.org/hooks/a-key";

    private final ReceiverForTests receiver = new ReceiverForTests();
    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(OwnAddress.class, () -> new OwnAddress(URI.create("https://tocsin.example.org")))
            .withBean(WebhookTransport.class, receiver::transport)
            .withUserConfiguration(Settings.class, WebhookPagerConfiguration.class);

    @Configuration
    @EnableConfigurationProperties(WebhookPagerSettings.class)
    static class Settings {}

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void itIsOffUnlessSwitchedOn() {
        application.run(context -> assertThat(context).doesNotHaveBean(Pager.class));
        application
                .withPropertyValues(ON, URL, "tocsin.paging.webhook.secret=a-long-enough-secret")
                .run(context -> assertThat(context).hasSingleBean(Pager.class));
    }

    @Test
    void whatIsMissingIsNamed() {
        fails("tocsin.paging.webhook.url is not set, but tocsin.paging.webhook.enabled is true", ON);
        fails("tocsin.paging.webhook.secret is not set, but tocsin.paging.webhook.enabled is true", ON, URL);
        fails(
                "tocsin.paging.webhook.secret is shorter than 16 characters",
                ON,
                URL,
                "tocsin.paging.webhook.secret=short");
    }

    private void fails(String message, String... properties) {
        application
                .withPropertyValues(properties)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessage(message));
    }
}
