package org.tocsin.scenario;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** An SMTP server on a free port of this machine, which keeps what it gets. */
@TestConfiguration(proxyBeanMethods = false)
class MailServer {

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail greenMail() {
        return new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    @Bean
    DynamicPropertyRegistrar mailServerAddress(GreenMail server) {
        return properties ->
                properties.add("spring.mail.port", () -> server.getSmtp().getPort());
    }
}
