package org.tocsin.engine.executor;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.tocsin.testing.EngineOnly;
import org.tocsin.testing.WithPostgres;

/** A test of the engine with its executor at work, in real time; both are gone after the class, for other tests move the clock. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = EngineOnly.class, properties = "tocsin.bpmn-directory=.mvn")
@WithPostgres
@DirtiesContext
@Import(Steps.class)
@interface RunningExecutor {}
