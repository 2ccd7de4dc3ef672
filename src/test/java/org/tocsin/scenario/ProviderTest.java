package org.tocsin.scenario;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;
import org.tocsin.testing.TimeMoves;
import org.tocsin.testing.WithPostgres;

/** The whole application with a provider that does as a table says; put a {@code @SpringBootTest} with its address beside it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@AutoConfigureMockMvc
@WithPostgres
@TimeMoves
@Import({Company.class, ProviderStory.class})
@ExtendWith(NoErrorInLog.class)
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@interface ProviderTest {}
