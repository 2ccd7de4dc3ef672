package org.tocsin.intake.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** We compute the fingerprints that Alertmanager computes. */
class FingerprintTest {

    @Test
    void isTheOneAlertmanagerSends() {
        assertThat(Fingerprint.of(Map.of("alertname", "TestAlert", "instance", "Grafana")))
                .isEqualTo("57c6d9296de2ad39");
    }

    @Test
    void doesNotDependOnTheOrderOfLabels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("instance", "Grafana");
        labels.put("alertname", "TestAlert");

        assertThat(Fingerprint.of(labels)).isEqualTo("57c6d9296de2ad39");
    }

    @Test
    void keepsNamesAndValuesApart() {
        assertThat(Fingerprint.of(Map.of("ab", "c"))).isNotEqualTo(Fingerprint.of(Map.of("a", "bc")));
    }
}
