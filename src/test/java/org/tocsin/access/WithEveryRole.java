package org.tocsin.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.tocsin.testing.WithPostgres;

/** The whole application behind a real port, in a company that has one person for each role. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "tocsin.config-directory=src/test/resources/roles")
@WithPostgres
public @interface WithEveryRole {}
