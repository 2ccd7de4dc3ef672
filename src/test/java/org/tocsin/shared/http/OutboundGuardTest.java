package org.tocsin.shared.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Outbound calls stay out of our own network, whatever a host's name resolves to. */
class OutboundGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "240.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "fec0::1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2130706433",
                "0x7f.0.0.1",
                "127.1"
            })
    void ourOwnNetworkIsWithheld(String address) {
        // What Java does not read as an address is an unknown host, which is as good.
        assertThatThrownBy(() -> guard().resolve(address)).isInstanceOf(UnknownHostException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.1.1", "172.15.255.255", "172.32.0.1", "11.0.0.1", "2606:4700::1111", "100.128.0.1"})
    void publicAddressesAreOpen(String address) throws UnknownHostException {
        assertThat(guard().resolve(address)).hasSize(1);
    }

    @Test
    void whatIsNamedIsOpenAndNothingElse() throws UnknownHostException {
        var guard = guard("10.1.0.0/16", "fd00::1", "LOCALHOST");

        assertThat(guard.resolve("10.1.255.255")).hasSize(1);
        assertThat(guard.resolve("fd00::1")).hasSize(1);
        assertThat(guard.resolve("localhost")).isNotEmpty();
        assertThatThrownBy(() -> guard.resolve("10.2.0.1")).isInstanceOf(AddressWithheld.class);
        assertThatThrownBy(() -> guard.resolve("127.0.0.1")).isInstanceOf(AddressWithheld.class);
        assertThatThrownBy(() -> guard.resolve("fd00::2")).isInstanceOf(AddressWithheld.class);
    }

    private static OutboundGuard guard(String... allow) {
        return new OutboundGuard(new OutboundSettings(List.of(allow)));
    }
}
