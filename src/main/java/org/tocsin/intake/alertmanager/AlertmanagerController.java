package org.tocsin.intake.alertmanager;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.catalog.Catalog;
import org.tocsin.intake.DeadLetters;
import org.tocsin.intake.Intake;
import org.tocsin.intake.IntakeResult;
import org.tocsin.intake.Signal;
import org.tocsin.intake.SignalsNotTaken;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.json.Body;

/** Where Alertmanager delivers. What it answers decides whether Alertmanager repeats: only after a status of 5xx. */
@RestController
@ConditionalOnProperty(name = "tocsin.intake.alertmanager.enabled", matchIfMissing = true)
@Tag(name = "Alerts")
class AlertmanagerController {

    private final Intake intake;
    private final DeadLetters deadLetters;
    private final AlertSignals signals;
    private final Keys keys;

    AlertmanagerController(
            Intake intake, DeadLetters deadLetters, Catalog catalog, AlertmanagerProperties properties, Clock clock) {
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.signals = new AlertSignals(catalog, properties.defaultSeverity(), clock);
        this.keys = new Keys(properties.keys());
    }

    /** What became of every alert, in their order. */
    record Answer(List<Taken> alerts) {

        static Answer of(IntakeResult result) {
            return new Answer(result.decisions().stream().map(Taken::of).toList());
        }
    }

    /** What became of one alert; the incident is null where there is none. */
    record Taken(String fingerprint, IntakeResult.Kind decision, @Nullable String incident) {

        static Taken of(IntakeResult.Decision decision) {
            IncidentNumber incident = decision.incident();
            return new Taken(decision.dedupKey(), decision.kind(), incident == null ? null : incident.value());
        }
    }

    @PostMapping("/hooks/alertmanager/{key}")
    @Operation(summary = "Take alerts of Alertmanager, the key in the path")
    Answer takeWithKeyInPath(@PathVariable String key, InputStream body) throws IOException {
        return take(key, body);
    }

    @PostMapping("/hooks/alertmanager")
    @Operation(summary = "Take alerts of Alertmanager, the key as a bearer token")
    Answer takeWithBearer(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization, InputStream body)
            throws IOException {
        boolean bearer = authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        return take(bearer ? authorization.substring(7).strip() : "", body);
    }

    private Answer take(String key, InputStream stream) throws IOException {
        String instance = keys.ownerOf(key).orElseThrow(WrongKey::new);
        byte[] body = Body.read(stream);
        Notification notification = Notification.of(body);
        InvalidInput invalid = notification.invalid();
        if (invalid != null) {
            deadLetters.keep(AlertSignals.SOURCE, instance, body, String.valueOf(invalid.getMessage()));
        }
        IntakeResult result = intake.accept(signals(notification, instance));
        if (!result.complete()) {
            SignalsNotTaken again =
                    new SignalsNotTaken(result.notTaken(), result.decisions().size());
            deadLetters.keep(AlertSignals.SOURCE, instance, body, String.valueOf(again.getMessage()));
            throw again;
        }
        if (invalid != null) {
            throw invalid;
        }
        return Answer.of(result);
    }

    private List<Signal> signals(Notification notification, String instance) {
        return notification.alerts().stream()
                .map(alert -> signals.of(alert, instance, notification.externalUrl()))
                .toList();
    }
}
