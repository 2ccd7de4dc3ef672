package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.intake.IntakeFixtures.firing;
import static org.tocsin.intake.IntakeFixtures.recovered;
import static org.tocsin.intake.IntakeFixtures.signal;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.intake.IntakeResult.Decision;
import org.tocsin.intake.IntakeResult.Kind;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.testing.MovableClock;

/** The same problem, said many times, is one incident; and nothing that was said is lost. */
@SpringJUnitConfig(IntakeFixtures.class)
class IntakeIT {

    private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
    private static int problems;

    private final String disk = "disk-" + ++problems;

    @Autowired
    private Intake intake;

    @Autowired
    private FakeReportProcess process;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private MeterRegistry metrics;

    @BeforeEach
    void begin() {
        clock.moveTo(START);
        process.reset();
    }

    @Test
    void theFirstSignalBeginsAnIncidentWithAllItSays() {
        Decision decision = accept(firing(disk, START.minusSeconds(30)));

        assertThat(decision.kind()).isEqualTo(Kind.OPENED);
        IncomingReport report = process.begun().get(0);
        assertThat(report.title()).isEqualTo("Disk 97 % full");
        assertThat(report.description())
                .contains("It fills by 1 % an hour", "instance: db1", "http://prometheus/graph");
        assertThat(report.service()).isEqualTo("orders-database");
        assertThat(report.severity()).isEqualTo("critical");
        assertThat(report.origin().occurredAt()).isEqualTo(START.minusSeconds(30));
        assertThat(report.origin().host()).isEqualTo("db1");
    }

    @Test
    void whereToLookComesBeforeTheLabels() {
        accept(firing(disk, START));

        assertThat(process.begun().get(0).description())
                .containsSubsequence("It fills by 1 % an hour", "http://prometheus/graph", "instance: db1");
    }

    @Test
    void theSameProblemAgainIsCountedAndNobodyIsDisturbed() {
        Decision first = accept(firing(disk, START));
        clock.moveBy(Duration.ofHours(4));
        Decision second = accept(firing(disk, START));

        assertThat(second).isEqualTo(new Decision(disk, Kind.REPEATED, first.incident()));
        assertThat(process.begun()).hasSize(1);
        ProblemState state = stateOf(first);
        assertThat(state.signals()).isEqualTo(2);
        assertThat(state.firstSeen()).isEqualTo(START);
        assertThat(state.lastSeen()).isEqualTo(START.plus(Duration.ofHours(4)));
    }

    @Test
    void recoveryIsNotedAndOfferedOnce() {
        Decision opened = accept(firing(disk, START));

        assertThat(accept(recovered(disk, START.plusSeconds(90))).kind()).isEqualTo(Kind.RECOVERED);
        assertThat(accept(recovered(disk, START.plusSeconds(90))).kind()).isEqualTo(Kind.REPEATED);

        assertThat(process.told()).containsExactly("recovered " + opened.incident());
        assertThat(stateOf(opened).recoveredAt()).isEqualTo(START.plusSeconds(90));
    }

    @Test
    void backAfterRecoveryItIsTheSameIncident() {
        Decision opened = accept(firing(disk, START));
        accept(recovered(disk, START.plusSeconds(90)));

        Decision again = accept(firing(disk, START.plusSeconds(120)));

        assertThat(again).isEqualTo(new Decision(disk, Kind.RECURRED, opened.incident()));
        assertThat(process.told()).containsExactly("recovered " + opened.incident(), "recurred " + opened.incident());
        assertThat(stateOf(opened).recoveredAt()).isNull();
    }

    @Test
    void aLateRecoveryOfAnEarlierFiringEndsNothing() {
        accept(firing(disk, START));
        accept(recovered(disk, START.plusSeconds(90)));
        Decision again = accept(firing(disk, START.plusSeconds(120)));

        assertThat(accept(recovered(disk, START.plusSeconds(90))).kind()).isEqualTo(Kind.OUTDATED);
        assertThat(stateOf(again).recoveredAt()).isNull();
    }

    @Test
    void recoveryFromNothingIsNothing() {
        assertThat(accept(recovered(disk, START))).isEqualTo(new Decision(disk, Kind.NOTHING_TO_RECOVER, null));
    }

    @Test
    void whenTheIncidentHasEndedTheNextAlertOpensAnother() {
        Decision first = accept(firing(disk, START));
        intake.release(incidentOf(first));
        intake.release(incidentOf(first));

        Decision second = accept(firing(disk, START.plusSeconds(60)));

        assertThat(second.kind()).isEqualTo(Kind.OPENED);
        assertThat(second.incident()).isNotEqualTo(first.incident());
    }

    @Test
    void aHeartbeatNeverOpensAnIncident() {
        assertThat(accept(signal(disk, Transition.IGNORE, START)).kind()).isEqualTo(Kind.IGNORED);
        assertThat(process.begun()).isEmpty();
    }

    @Test
    void whatTheProcessDoesNotTakeLeavesNoTraceAndDoesNotHinderTheOthers() {
        accept(firing(disk, START));
        process.fails(true);

        IntakeResult result = intake.accept(List.of(firing(disk, START), firing(disk + "-new", START)));

        assertThat(result.decisions()).extracting(Decision::kind).containsExactly(Kind.REPEATED, Kind.NOT_TAKEN);
        assertThat(result.complete()).isFalse();

        process.fails(false);
        assertThat(accept(firing(disk + "-new", START)).kind()).isEqualTo(Kind.OPENED);
    }

    @Test
    void aRecoveryTheProcessDoesNotTakeIsToldAgain() {
        Decision opened = accept(firing(disk, START));
        process.fails(true);
        assertThat(accept(recovered(disk, START.plusSeconds(9))).kind()).isEqualTo(Kind.NOT_TAKEN);
        process.fails(false);

        assertThat(accept(recovered(disk, START.plusSeconds(9))).kind()).isEqualTo(Kind.RECOVERED);
        assertThat(process.told()).containsExactly("recovered " + opened.incident());
    }

    @Test
    void whatGoesOnInAnotherIncidentCountsThereAndIsEndedThere() {
        IncidentNumber first = opened(disk);
        IncidentNumber second = opened(disk + "-second");
        intake.redirect(second, first);

        assertThat(accept(firing(disk + "-second", START)).incident()).isEqualTo(first);
        assertThat(accept(recovered(disk + "-second", START.plusSeconds(9))).incident())
                .isEqualTo(first);
        assertThat(process.told()).containsExactly("recovered " + first);
        intake.release(first);
        assertThat(accept(firing(disk + "-second", START)).kind()).isEqualTo(Kind.OPENED);
    }

    @Test
    void whatIsSeparatedGetsItsProblemsBackAlsoThoseThatWereReleasedMeanwhile() {
        IncidentNumber first = opened(disk);
        IncidentNumber second = opened(disk + "-second");
        IncidentNumber third = opened(disk + "-third");
        intake.redirect(third, second);
        intake.redirect(second, first);
        intake.release(first);
        intake.bringBack(second, List.of(second, third));

        assertThat(accept(firing(disk + "-second", START)).incident()).isEqualTo(second);
        assertThat(accept(firing(disk + "-third", START)).incident()).isEqualTo(second);
        assertThat(accept(firing(disk, START)).kind()).isEqualTo(Kind.OPENED);
    }

    @Test
    void aProblemThatOpenedAnotherIncidentMeanwhileStaysThere() {
        IncidentNumber first = opened(disk);
        IncidentNumber second = opened(disk + "-second");
        intake.redirect(second, first);
        intake.release(first);
        IncidentNumber later = opened(disk + "-second");
        intake.bringBack(second, List.of(second));

        assertThat(accept(firing(disk + "-second", START)).incident()).isEqualTo(later);
    }

    @Test
    void aProblemWhoseIncidentIsOverOpensANewOneThatFollowsIt() {
        IncidentNumber first = opened(disk);
        process.answers(ReportProcess.Repeated.OVER);
        Decision again = accept(firing(disk, START.plusSeconds(9)));

        assertThat(again.kind()).isEqualTo(Kind.OPENED);
        assertThat(again.incident()).isNotEqualTo(first);
        assertThat(process.told()).containsExactly("follows " + first);
    }

    private IncidentNumber opened(String problem) {
        return Objects.requireNonNull(accept(firing(problem, START)).incident());
    }

    @Test
    void anAlertIsTakenWhateverItsTextsAre() {
        Signal.Content content = new Signal.Content(
                "<script>${x}\0" + "x".repeat(10_000),
                "y".repeat(100_000),
                Map.of("job", "\0", "instance", "z".repeat(9_000)),
                List.of(),
                "nobody-knows");

        intake.accept(List.of(new Signal(
                new Signal.Origin("alertmanager", "main", disk), Transition.TRIGGER, Severity.INFO, START, content)));

        IncomingReport report = process.begun().get(0);
        assertThat(report.title()).startsWith("<script>${x}\uFFFDxxx").hasSize(200);
        assertThat(report.service()).isNull();
        assertThat(report.description()).hasSize(20_000).doesNotContain("\0");
    }

    @Test
    void aServiceNobodyKnowsIsToldInWords() {
        Signal.Content content = new Signal.Content("Down", null, Map.of(), List.of(), "chekout");

        intake.accept(List.of(new Signal(
                new Signal.Origin("alertmanager", "main", disk), Transition.TRIGGER, Severity.INFO, START, content)));

        assertThat(process.begun().get(0).service()).isNull();
        assertThat(process.begun().get(0).description())
                .isEqualTo("It names the service chekout, which is not in the catalogue.");
    }

    @Test
    void theDatabaseItselfLetsNoSecondOpenProblemIn() {
        accept(firing(disk, START));

        assertThatThrownBy(() -> database.sql(
                                """
                        insert into tocsin.problem (problem_key, began_at, first_seen, last_seen, signals)
                        select problem_key, began_at, first_seen, last_seen, 1 from tocsin.problem
                        where problem_key = :key
                        """)
                        .param("key", "alertmanager/main/" + disk)
                        .update())
                .isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void everyDecisionIsCounted() {
        double before = metrics.counter("tocsin.signals", "source", "alertmanager", "decision", "opened")
                .count();

        accept(firing(disk, START));

        assertThat(metrics.counter("tocsin.signals", "source", "alertmanager", "decision", "opened")
                        .count())
                .isEqualTo(before + 1);
    }

    private Decision accept(Signal... signals) {
        return intake.accept(Arrays.asList(signals)).decisions().get(0);
    }

    private ProblemState stateOf(Decision decision) {
        return intake.problemOf(incidentOf(decision)).orElseThrow();
    }

    private static IncidentNumber incidentOf(Decision decision) {
        return Optional.ofNullable(decision.incident()).orElseThrow();
    }
}
