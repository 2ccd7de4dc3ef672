package org.tocsin.shared.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** All IP addresses that share their first bits. */
record AddressRange(InetAddress start, int bits) {

    private static final Pattern LITERAL =
            Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:/(\\d{1,3}))?");

    /** Reads "10.0.0.0/8", "127.0.0.1" or "fc00::/7"; empty if the text is no address, which nobody then looks up. */
    static Optional<AddressRange> parse(String text) {
        var parts = LITERAL.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var start = InetAddress.getByName(parts.group(1));
            int all = start.getAddress().length * 8;
            int bits = parts.group(2) == null ? all : Integer.parseInt(parts.group(2));
            return bits > all ? Optional.empty() : Optional.of(new AddressRange(start, bits));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    /** A range known to be written correctly. */
    static AddressRange of(String text) {
        return parse(text).orElseThrow();
    }

    boolean contains(InetAddress address) {
        var mine = start.getAddress();
        var other = address.getAddress();
        if (mine.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((mine[bit / 8] & mask) != (other[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
