package org.tocsin.intake.alertmanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tocsin.intake.Severity;

/** Only who holds a key is let in, and a key is long. */
class KeysTest {

    private static final String LONG = "0123456789abcdef0123456789abcdef";

    @Test
    void everyKeyHasItsOwner() {
        Keys keys = new Keys(Map.of("europe", LONG, "america", LONG + "2"));

        assertThat(keys.ownerOf(LONG)).contains("europe");
        assertThat(keys.ownerOf(LONG + "2")).contains("america");
        assertThat(keys.ownerOf(LONG + "3")).isEmpty();
        assertThat(keys.ownerOf(LONG.substring(1))).isEmpty();
    }

    @Test
    void aBlankKeyLetsNobodyIn() {
        assertThat(new Keys(Map.of("off", "", "blank", "  ")).ownerOf("")).isEmpty();
        assertThat(new Keys(Map.of("off", "", "blank", "  ")).ownerOf("  ")).isEmpty();
        assertThat(new Keys(Map.of()).ownerOf("")).isEmpty();
    }

    @Test
    void aShortKeyIsRefusedByNameAndNeverShown() {
        assertThatThrownBy(() -> new AlertmanagerProperties(true, Map.of("europe", "secret"), Severity.WARNING))
                .hasMessageContaining("tocsin.intake.alertmanager.keys.europe")
                .hasMessageNotContaining("secret");
        assertThat(new AlertmanagerProperties(true, Map.of("europe", LONG), Severity.WARNING).toString())
                .doesNotContain(LONG);
    }
}
