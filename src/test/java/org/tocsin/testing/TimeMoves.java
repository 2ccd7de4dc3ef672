package org.tocsin.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Put on a Spring test: the application's clock and the engine's stand still until the test moves them, jobs run only by
 * {@link EngineJobs}, and every test begins at the same instant, a Wednesday at ten in the morning UTC, with no process
 * running.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import(TimeMoves.Beans.class)
@TestPropertySource(properties = "camunda.bpm.job-execution.enabled=false")
@ExtendWith({SpringExtension.class, TimeMoves.Reset.class})
public @interface TimeMoves {

    /** When every test begins, in ISO form. */
    String START = "2026-03-04T10:00:00Z";

    /** The clock that moves, in the place of the application's own. */
    @TestConfiguration(proxyBeanMethods = false)
    class Beans {

        @Bean
        @Primary
        MovableClock movableClock() {
            return MovableClock.withEngine(Instant.parse(START));
        }

        @Bean
        EngineJobs engineJobs(ManagementService management, MovableClock clock) {
            return new EngineJobs(management, clock);
        }
    }

    /** Sets both clocks back before each test and gives the engine its own back after it. */
    class Reset implements BeforeEachCallback, AfterEachCallback {

        @Override
        public void beforeEach(ExtensionContext context) {
            clock(context).moveTo(Instant.parse(START));
            ApplicationContext beans = SpringExtension.getApplicationContext(context);
            // The engine's web applications find it by a name that all contexts share: the one that was made last has
            // it.
            ProcessEngines.registerProcessEngine(beans.getBean(ProcessEngine.class));
            endWhatEarlierTestsLeft(beans.getBean(RuntimeService.class));
            beans.getBean(EngineJobs.class).expectNoFailures();
        }

        @Override
        public void afterEach(ExtensionContext context) {
            clock(context).releaseEngine();
        }

        private static void endWhatEarlierTestsLeft(RuntimeService runtime) {
            List<String> left = runtime.createProcessInstanceQuery().list().stream()
                    .map(ProcessInstance::getId)
                    .toList();
            if (!left.isEmpty()) {
                runtime.deleteProcessInstancesIfExists(left, "the test is over", true, true, true);
            }
        }

        private static MovableClock clock(ExtensionContext context) {
            return (MovableClock) SpringExtension.getApplicationContext(context).getBean(Clock.class);
        }
    }
}
