package org.tocsin.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People follow a link only where it leads to Tocsin itself. */
class OwnAddressTest {

    private final OwnAddress address = new OwnAddress(URI.create("https://tocsin.example.org/"));

    @Test
    void linksBeginWithTheAddress() {
        assertThat(address.of("/incidents/INC-2026-0042"))
                .hasToString("https://tocsin.example.org/incidents/INC-2026-0042");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://tocsin.example.org", "https://tocsin.example.org/acknowledge/x"})
    void ownPagesAreOwn(String link) {
        assertThat(address.leadsTo(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tocsin.example.org.evil.test/",
                "https://tocsin.example.org@evil.test/",
                "https://tocsin.example.org:8443/",
                "http://tocsin.example.org/",
                "javascript:alert(1)//https://tocsin.example.org/",
                ""
            })
    void everythingElseIsNot(String link) {
        assertThat(address.leadsTo(link)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tocsin.example.org", "/path", "ftp://tocsin.example.org", "https://a:b@tocsin.example.org"})
    void anIncompleteAddressIsRefused(String base) {
        assertThatThrownBy(() -> new OwnAddress(URI.create(base)))
                .hasMessageContaining("tocsin.public-url is " + base + "; expected an address such as");
    }
}
