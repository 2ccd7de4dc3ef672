package org.tocsin.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.tocsin.testing.TimeMoves;
import org.tocsin.testing.WithPostgres;

/** The whole application as in {@link Scenario}, listening on a port, for tests that talk to it as strangers do. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "tocsin.paging.mail.enabled=true",
            "tocsin.paging.channels=mail,outbox",
            "tocsin.notification.mail.enabled=true",
            "tocsin.notification.channels=mail,outbox",
            "tocsin.mail.starttls=off",
            "tocsin.config-directory=config",
            "spring.mail.host=127.0.0.1",
        })
@AutoConfigureMockMvc
@WithPostgres
@TimeMoves
@Import({MailServer.class, Company.class, Mailboxes.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
public @interface OverHttp {}
