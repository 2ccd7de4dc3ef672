package org.tocsin.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/**
 * The whole application on a real PostgreSQL and a real SMTP server, with time that the test moves. A mail that the story
 * does not tell of fails it, and so does an ERROR in the log.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@SampleCompany
@Import({Onlooker.class, Switchboard.class})
@ExtendWith({NoErrorInLog.class, NothingUnexpected.class})
@interface Scenario {}
