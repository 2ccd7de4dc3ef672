package org.tocsin.shared.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves names for outbound calls and withholds every address of our own network, so that the address that was checked is
 * the one that is connected to.
 */
final class OutboundGuard implements DnsResolver {

    /** Loopback, private, link-local, carrier, benchmark, multicast and reserved ranges, and those that embed an IPv4 address. */
    private static final List<AddressRange> OURS = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "224.0.0.0/3",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "2001::/32",
                    "2002::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(AddressRange::of)
            .toList();

    private final Set<String> allowedHosts = new HashSet<>();
    private final List<AddressRange> allowedRanges;

    OutboundGuard(OutboundSettings settings) {
        allowedRanges = settings.allow().stream()
                .flatMap(entry -> AddressRange.parse(entry).stream())
                .toList();
        settings.allow().stream()
                .filter(entry -> AddressRange.parse(entry).isEmpty())
                .forEach(entry -> allowedHosts.add(entry.strip().toLowerCase(Locale.ROOT)));
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var addresses = Arrays.stream(InetAddress.getAllByName(host))
                .filter(address -> permitted(host, address))
                .toArray(InetAddress[]::new);
        if (addresses.length == 0) {
            throw new AddressWithheld(host);
        }
        return addresses;
    }

    private boolean permitted(String host, InetAddress address) {
        return allowedHosts.contains(host.toLowerCase(Locale.ROOT))
                || allowedRanges.stream().anyMatch(range -> range.contains(address))
                || OURS.stream().noneMatch(range -> range.contains(address));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
