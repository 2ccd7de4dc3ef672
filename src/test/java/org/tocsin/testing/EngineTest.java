package org.tocsin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;

/** A test of the engine alone, on a database of its own, with no diagram but those it deploys itself; no job runs by itself. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(
        classes = EngineOnly.class,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "tocsin.bpmn-directory=.mvn", // which holds none
        })
@WithPostgres
public @interface EngineTest {}
