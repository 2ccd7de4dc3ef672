package org.tocsin.paging.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.tocsin.paging.Pager;
import org.tocsin.shared.OwnAddress;

/** Paging by mail is off unless it is switched on, and on only where there is a relay. */
class MailPagerConfigurationTest {

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withBean(OwnAddress.class, () -> new OwnAddress(URI.create("https://tocsin.example.org")))
            .withUserConfiguration(MailPagerConfiguration.class);

    @Test
    void itIsOffUnlessSwitchedOn() {
        application.run(context -> assertThat(context).doesNotHaveBean(Pager.class));
    }

    @Test
    void withoutARelayTocsinDoesNotStart() {
        application.withPropertyValues("tocsin.paging.mail.enabled=true").run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .hasMessage("tocsin.paging.mail.enabled is true, but spring.mail.host names no relay"));
    }
}
