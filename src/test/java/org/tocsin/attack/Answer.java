package org.tocsin.attack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came back, as it came. */
record Answer(int status, List<String> headers, String body) {

    static Answer of(String received) {
        int end = received.indexOf("\r\n\r\n");
        List<String> lines = List.of(received.substring(0, Math.max(end, 0)).split("\r\n"));
        return end < 0
                ? new Answer(0, List.of(), received)
                : new Answer(
                        Integer.parseInt(lines.get(0).split(" ")[1]),
                        lines.subList(1, lines.size()),
                        received.substring(end + 4));
    }

    /** Every value of the header. */
    List<String> all(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return headers.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    /** The header's value, empty if it is not there. */
    String header(String name) {
        return all(name).isEmpty() ? "" : all(name).get(0);
    }

    /** The value of the cookie that was set, if it was. */
    Optional<String> cookie(String name) {
        return all("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1).split(";")[0])
                .findFirst();
    }

    boolean good() {
        return status >= 200 && status < 300;
    }
}
