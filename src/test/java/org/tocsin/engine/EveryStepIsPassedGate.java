package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Every step and every flow of every diagram is passed by some test. Runs after all others, in a JVM of its own; where only some
 * of them ran, nothing can be said.
 */
class EveryStepIsPassedGate {

    private static final Path DIAGRAMS = Path.of("bpmn");
    private static final Path TESTS = Path.of("target", "test-classes");

    @Test
    void everyStepAndEveryFlowIsPassedByATest() {
        CoverageOfBuild build = CoverageOfBuild.current();
        Set<String> missing = new HashSet<>(TestClasses.in(TESTS));
        missing.removeAll(build.ran());
        assumeTrue(missing.isEmpty(), () -> "Only some of the tests ran; not among them: " + missing);

        CoverageReport report = CoverageReport.of(DIAGRAMS, build.passed());
        System.out.println(report.text());
        assertThat(report.notPassed()).as(report.text()).isEmpty();
    }
}
