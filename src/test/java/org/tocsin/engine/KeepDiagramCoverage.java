package org.tocsin.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** After the tests of a JVM: keeps which of them ran and what of the diagrams they passed, for {@link EveryStepIsPassedGate}. */
public class KeepDiagramCoverage implements TestExecutionListener {

    private final Set<String> ran = ConcurrentHashMap.newKeySet();

    @Override
    public void executionStarted(TestIdentifier test) {
        note(test);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String why) {
        note(test);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        try {
            CoverageOfBuild.current().keep(ran, DiagramCoverage.passed());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void note(TestIdentifier test) {
        test.getSource()
                .filter(ClassSource.class::isInstance)
                .map(source -> ((ClassSource) source).getClassName())
                .ifPresent(ran::add);
    }
}
