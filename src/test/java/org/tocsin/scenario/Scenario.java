package org.tocsin.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.tocsin.testing.TimeMoves;
import org.tocsin.testing.WithPostgres;

/**
 * The whole application on a real PostgreSQL and a real SMTP server, with time that the test moves. A mail that the story
 * does not tell of fails it, and so does an ERROR in the log.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
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
@Import({MailServer.class, Company.class, Mailboxes.class, Onlooker.class})
@ExtendWith({NoErrorInLog.class, NothingUnexpected.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface Scenario {}
