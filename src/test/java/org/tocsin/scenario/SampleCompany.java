package org.tocsin.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestPropertySource;
import org.tocsin.testing.TimeMoves;
import org.tocsin.testing.WithPostgres;

/**
 * The people of the sample organisation, reached by mail, on a real PostgreSQL and a real SMTP server, with time that the test
 * moves; put a {@code @SpringBootTest} beside it.
 */
@Target(ElementType.ANNOTATION_TYPE)
@Retention(RetentionPolicy.RUNTIME)
@TestPropertySource(
        properties = {
            "tocsin.paging.mail.enabled=true",
            "tocsin.paging.channels=mail,outbox",
            "tocsin.notification.mail.enabled=true",
            "tocsin.notification.channels=mail,outbox",
            "tocsin.mail.starttls=off",
            "tocsin.config-directory=config",
            "spring.mail.host=127.0.0.1",
            // The server of these tests answers EHLO in two packets, and TCP keeps the second back for 40 ms: for every
            // mail.
            "spring.mail.properties.mail.smtp.ehlo=false",
        })
@AutoConfigureMockMvc
@WithPostgres
@TimeMoves
@Import({MailServer.class, Company.class, Mailboxes.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface SampleCompany {}
