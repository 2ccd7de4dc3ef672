package org.tocsin.web.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever guesses passwords, without ever locking out the person whose password it is: pauses belong to a name
 * at one address. Where somebody has signed in before, what happens elsewhere does not count; elsewhere an address that
 * tries many names, and a name that is tried from many addresses, is slowed down as a whole. Each node counts for itself.
 */
@Component
class Guesses {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int ADDRESSES_KEPT = 10_000;

    private final Pauses here = new Pauses(5, MINUTE);
    private final Pauses byAddress = new Pauses(50, MINUTE);
    private final Pauses byName = new Pauses(100, Duration.ofSeconds(5));
    private final Set<String> signedInBefore =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > ADDRESSES_KEPT;
                }
            }));
    private final Clock clock;

    Guesses(Clock clock) {
        this.clock = clock;
    }

    /** How long this name has to wait at this address before its password is looked at; zero if it has not. */
    Duration pause(String name, String address) {
        Instant now = clock.instant();
        String pair = pair(name, address);
        Duration longest = here.left(pair, now);
        if (!signedInBefore.contains(pair)) {
            longest = max(longest, byAddress.left(network(address), now));
            longest = max(longest, byName.left(plain(name), now));
        }
        return max(longest, Duration.ZERO);
    }

    /** A password was wrong. */
    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        String name = event.getAuthentication().getName();
        String address = addressOf(event);
        Instant now = clock.instant();
        String pair = pair(name, address);
        here.failed(pair, now);
        if (!signedInBefore.contains(pair)) {
            byAddress.failed(network(address), now);
            byName.failed(plain(name), now);
        }
    }

    /** A password was right. */
    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        String pair = pair(event.getAuthentication().getName(), addressOf(event));
        here.forget(pair);
        signedInBefore.add(pair);
    }

    private static String addressOf(AbstractAuthenticationEvent event) {
        return event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
    }

    private static String pair(String name, String address) {
        return plain(name) + " " + network(address);
    }

    /** As names are compared; longer ones are nobody's. */
    private static String plain(String name) {
        String plain = name.strip().toLowerCase(Locale.ENGLISH);
        return plain.substring(0, Math.min(plain.length(), 100));
    }

    /** Whoever has one address of version 6 has 2^64 of them. */
    private static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 4 ? address : Arrays.toString(Arrays.copyOf(bytes, 8));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
