package org.tocsin.production;

import static org.tocsin.production.Settings.wrongIf;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput.Problem;

/** People reach Tocsin from elsewhere, and what they type cannot be read on the way. */
final class AddressRules {

    private static final String PUBLIC_URL = "tocsin.public-url";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private AddressRules() {}

    static List<Problem> problems(Settings settings) {
        return Stream.concat(publicUrl(settings), bind(settings)).toList();
    }

    private static Stream<Problem> publicUrl(Settings settings) {
        String example = "the address people open, such as https://tocsin.your-company.com";
        String url = settings.text(PUBLIC_URL);
        if (url.isEmpty()) {
            return settings.missing(PUBLIC_URL, example);
        }
        String host = hostOf(url);
        return wrongIf(
                !url.startsWith("https://") || host == null || THIS_MACHINE.contains(host),
                PUBLIC_URL,
                "is '%s', which the links in mails cannot use".formatted(url),
                example);
    }

    private static @Nullable String hostOf(String url) {
        try {
            return URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static Stream<Problem> bind(Settings settings) {
        String address = settings.text("server.address");
        boolean open = !THIS_MACHINE.contains(address) && !address.equals("::1");
        boolean encrypted = !settings.text("server.ssl.key-store").isEmpty()
                || !settings.text("server.ssl.certificate").isEmpty()
                || !settings.text("server.ssl.bundle").isEmpty();
        boolean behindProxy = Set.of("native", "framework")
                .contains(settings.text("server.forward-headers-strategy").toLowerCase(Locale.ROOT));
        return wrongIf(
                open && !encrypted && !behindProxy,
                "server.address",
                "is '%s', open to the network without encryption".formatted(address),
                "127.0.0.1, or server.ssl.bundle, or server.forward-headers-strategy=native behind a proxy that speaks TLS");
    }
}
