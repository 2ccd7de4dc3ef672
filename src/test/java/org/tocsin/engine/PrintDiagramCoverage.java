package org.tocsin.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** After the tests: prints what of the diagrams they passed, and keeps it in {@code target/diagram-coverage.json}. */
public class PrintDiagramCoverage implements TestExecutionListener {

    private static final Path DIAGRAMS = Path.of("bpmn");
    private static final Path FILE = Path.of("target", "diagram-coverage.json");

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!Files.isDirectory(DIAGRAMS)) {
            return;
        }
        CoverageReport report = CoverageReport.of(DIAGRAMS, DiagramCoverage.passed());
        if (!report.isEmpty()) {
            System.out.println(report.text());
            write(report);
        }
    }

    private static void write(CoverageReport report) {
        try {
            Files.createDirectories(FILE.getParent());
            new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(FILE.toFile(), report);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
