package org.tocsin.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void whatNoTestPassesIsListedWithItsProcess() {
        assertThat(CoverageReport.of(SAMPLE, Map.of()).notPassed()).contains("sample-alarm: answerAlarm");
    }

    @Test
    void aFlowAfterAnEventGatewayIsPassedWithTheEventItLeadsTo(@TempDir Path directory) {
        Bpmn.writeModelToFile(
                directory.resolve("waiting.bpmn").toFile(),
                Bpmn.createExecutableProcess("waiting")
                        .startEvent("begun")
                        .sequenceFlowId("toChoice")
                        .eventBasedGateway()
                        .id("choice")
                        .sequenceFlowId("toEarly")
                        .intermediateCatchEvent("early")
                        .timerWithDuration("PT1M")
                        .sequenceFlowId("afterEarly")
                        .endEvent("earlyEnd")
                        .moveToNode("choice")
                        .sequenceFlowId("toLate")
                        .intermediateCatchEvent("late")
                        .timerWithDuration("PT2M")
                        .sequenceFlowId("afterLate")
                        .endEvent("lateEnd")
                        .done());

        assertThat(CoverageReport.of(
                                directory,
                                Map.of(
                                        "waiting",
                                        Set.of("begun", "toChoice", "choice", "early", "afterEarly", "earlyEnd")))
                        .notPassed())
                .containsExactlyInAnyOrder(
                        "waiting: late", "waiting: lateEnd", "waiting: toLate", "waiting: afterLate");
    }
}
