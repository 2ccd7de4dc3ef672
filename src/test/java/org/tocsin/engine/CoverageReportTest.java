package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What no test passes is named. */
class CoverageReportTest {

    private static final Path SAMPLE = Path.of("src/test/resources/sample");

    @Test
    void whatWasPassedIsCountedAndTheRestIsNamed() {
        CoverageReport report = CoverageReport.of(
                SAMPLE, Map.of("sample-alarm", Set.of("alarmRaised", "toRingBell", "ringBell", "inAnOlderVersion")));

        assertThat(report.text())
                .contains("sample-alarm           2 of  12 steps,   1 of   9 flows")
                .contains("not passed: answerAlarm")
                .contains("not passed: loud")
                .doesNotContain("not passed: ringBell");
    }

    @Test
    void nothingIsReportedOfARunThatPassedNoDiagram() {
        assertThat(CoverageReport.of(SAMPLE, Map.of("other", Set.of("x"))).isEmpty())
                .isTrue();
    }
}
