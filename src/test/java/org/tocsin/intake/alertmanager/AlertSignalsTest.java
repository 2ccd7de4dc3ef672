package org.tocsin.intake.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.catalog.Catalog;
import org.tocsin.intake.Severity;
import org.tocsin.intake.Signal;
import org.tocsin.intake.Transition;
import org.tocsin.shared.config.ConfigFiles;

/** What every part of an alert means. */
class AlertSignalsTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:01:00Z");

    private final AlertSignals signals = new AlertSignals(
            Catalog.of(ConfigFiles.in("config"), List.of()), Severity.WARNING, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theExampleOfTheContractIsUnderstood() {
        Signal signal = signal(
                """
                {"status":"firing","labels":{"alertname":"DiskFull","instance":"db1","severity":"critical"},
                 "annotations":{"summary":"disk 97 % full","runbook_url":"http://wiki/disk"},
                 "startsAt":"2026-01-05T10:00:00.123456789Z","endsAt":"0001-01-01T00:00:00Z",
                 "generatorURL":"http://prom:9090/graph","fingerprint":"0a1b2c3d4e5f6071"}""");

        assertThat(signal.origin()).isEqualTo(new Signal.Origin("alertmanager", "main", "0a1b2c3d4e5f6071"));
        assertThat(signal.transition()).isEqualTo(Transition.TRIGGER);
        assertThat(signal.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(signal.occurredAt()).isEqualTo("2026-01-05T10:00:00.123456789Z");
        assertThat(signal.content().summary()).isEqualTo("disk 97 % full");
        assertThat(signal.content().links())
                .containsExactly("http://wiki/disk", "http://prom:9090/graph", "http://am:9093");
    }

    @Test
    void aRecoveryIsDatedByItsEnd() {
        Signal signal = signal(
                """
                {"status":"resolved","labels":{"alertname":"X"},"startsAt":"2026-01-05T10:00:00Z",
                 "endsAt":"2026-01-05T11:00:30+01:00"}""");

        assertThat(signal.transition()).isEqualTo(Transition.RESOLVE);
        assertThat(signal.occurredAt()).isEqualTo("2026-01-05T10:00:30Z");
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z", "+999999999-01-01T00:00:00Z", "yesterday", "2026-01-05T10:00:00", "''"})
    void aTimeThatCannotBeMeantIsTheTimeOfReceipt(String time) {
        assertThat(signal("""
                {"status":"firing","labels":{"alertname":"X"},"startsAt":"%s"}"""
                                .formatted(time))
                        .occurredAt())
                .isEqualTo(NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "critical, CRITICAL",
        "page, CRITICAL",
        "EMERGENCY, CRITICAL",
        "error, ERROR",
        "high, ERROR",
        "major, ERROR",
        "warning, WARNING",
        "warn, WARNING",
        "info, INFO",
        "purple, WARNING",
        "'', WARNING"
    })
    void severityIsAConventionOfLabels(String label, Severity severity) {
        assertThat(signal("""
                {"status":"firing","labels":{"alertname":"X","severity":"%s"}}"""
                                .formatted(label))
                        .severity())
                .isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource({
        "Watchdog, critical, firing",
        "Watchdog, '', resolved",
        "Anything, none, firing",
        "Anything, None, resolved"
    })
    void aHeartbeatSaysNothingAboutAnyProblem(String name, String severity, String status) {
        assertThat(signal("""
                {"status":"%s","labels":{"alertname":"%s","severity":"%s"}}"""
                                .formatted(status, name, severity))
                        .transition())
                .isEqualTo(Transition.IGNORE);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"service\":\"checkout\",\"job\":\"search\"', checkout",
        "'\"component\":\"search\",\"job\":\"node\"', search",
        "'\"service\":\"nobody-knows\",\"job\":\"search\"', search",
        "'\"service\":\"nobody-knows\",\"job\":\"node\"', nobody-knows",
        "'\"instance\":\"db1\"', "
    })
    void theServiceIsTheFirstLabelTheCatalogueKnows(String labels, String service) {
        assertThat(signal("{\"status\":\"firing\",\"labels\":{%s}}".formatted(labels))
                        .content()
                        .serviceHint())
                .isEqualTo(service);
    }

    @Test
    void aFingerprintThatAProxyDroppedIsComputed() {
        assertThat(signal(
                                """
                {"status":"firing","labels":{"instance":"Grafana","alertname":"TestAlert"}}""")
                        .origin()
                        .dedupKey())
                .isEqualTo("57c6d9296de2ad39");
    }

    @Test
    void withoutAnnotationsTheAlertIsCalledByItsName() {
        assertThat(signal(
                                """
                {"status":"firing","labels":{"alertname":"DiskFull"},"annotations":{"summary":" "}}""")
                        .content()
                        .summary())
                .isEqualTo("DiskFull");
    }

    private Signal signal(String alert) {
        byte[] body = "{\"alerts\":[%s],\"externalURL\":\"http://am:9093\"}"
                .formatted(alert)
                .getBytes(StandardCharsets.UTF_8);
        Notification notification = Notification.of(body);
        return signals.of(notification.alerts().get(0), "main", notification.externalUrl());
    }
}
