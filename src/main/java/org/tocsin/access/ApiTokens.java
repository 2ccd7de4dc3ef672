package org.tocsin.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Role;
import org.tocsin.shared.InvalidInput;

/**
 * Tokens by which programs act: for a person, never doing more than they may, and never longer than they are in the
 * catalogue; or for a machine, doing what its scopes say.
 */
@Component
public class ApiTokens {

    /** No token lasts longer. */
    public static final Duration LONGEST = Duration.ofDays(366);

    private static final Pattern MACHINE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

    /** As whom the timeline and the audit know Tocsin, and those who have not signed in. */
    private static final Set<String> RESERVED = Set.of("tocsin", "nobody");

    private final TokenTable table;
    private final Catalog catalog;
    private final Clock clock;

    ApiTokens(TokenTable table, Catalog catalog, Clock clock) {
        this.table = table;
        this.catalog = catalog;
        this.clock = clock;
    }

    /** A token at the only moment at which it is known: {@code text} is shown once and kept nowhere. */
    public record Issued(ApiToken token, String text) {
        @Override
        public String toString() {
            return "Issued[token=%s]".formatted(token);
        }
    }

    /** What somebody wishes for: a name for it, what it is for, how long it lasts. */
    public record Wish(String name, Set<Scope> scopes, Duration lasts) {
        /** Copies the scopes. */
        public Wish {
            scopes = Set.copyOf(scopes);
        }
    }

    /** Makes a token for the person. Fails with {@link InvalidInput} naming what is wrong. */
    public Issued issue(String person, Wish wish) {
        check(wish, EnumSet.allOf(Scope.class));
        return issue(person, false, wish, person);
    }

    /** Makes a token for a machine, named by an administrator. Deadlines it cannot move, since it leads no team. */
    public Issued issueToMachine(String machine, Wish wish, String by) {
        check(wish, EnumSet.complementOf(EnumSet.of(Scope.LEAD)));
        if (!MACHINE.matcher(machine).matches() || meansSomebodyElse(machine)) {
            throw new InvalidInput(
                    "machine",
                    "is \"%s\"".formatted(machine),
                    "lower-case letters, digits and hyphens, not the name of a person, a team, a role or Tocsin itself");
        }
        return issue(machine, true, wish, by);
    }

    /** The person's own, the newest first, those that have ended as well. */
    public List<ApiToken> list(String person) {
        return table.of(person, false);
    }

    /** All of machines, by name. */
    public List<ApiToken> ofMachines() {
        return table.ofMachines();
    }

    /** Ends one of the person's own. Returns whether there was one to end. */
    public boolean revoke(String person, long id) {
        return table.revoke(id, person, false, Instant.now(clock));
    }

    /** Ends one of a machine. Returns whether there was one to end. */
    public boolean revokeOfMachine(long id) {
        return table.revoke(id, "", true, Instant.now(clock));
    }

    /** Whose token that is; empty if it is none, has ended, was revoked, or belongs to somebody who has left. */
    public Optional<ApiToken> check(String text) {
        Instant now = Instant.now(clock);
        Optional<ApiToken> token = Optional.of(text)
                .filter(TokenText::isToken)
                .flatMap(given -> table.find(TokenText.hash(given)))
                .filter(found -> found.isGood(now))
                .filter(found ->
                        found.machine() || catalog.person(found.owner()).isPresent());
        token.ifPresent(found -> table.used(found.id(), now));
        return token;
    }

    /** Whoever reads the name would take the machine for them. What it may do does not hang on that: {@link ApiToken#actor}. */
    private boolean meansSomebodyElse(String machine) {
        return RESERVED.contains(machine)
                || catalog.person(machine).isPresent()
                || catalog.team(machine).isPresent()
                || Stream.of(Role.values()).map(Role::groupId).anyMatch(machine::equals);
    }

    private Issued issue(String owner, boolean machine, Wish wish, String by) {
        Instant now = Instant.now(clock);
        ApiToken token = new ApiToken(
                0, owner, machine, wish.name().strip(), wish.scopes(), by, now, now.plus(wish.lasts()), null, null);
        String text = TokenText.make();
        long id = table.add(token, TokenText.hash(text));
        return new Issued(
                new ApiToken(id, owner, machine, token.name(), token.scopes(), by, now, token.expires(), null, null),
                text);
    }

    private static void check(Wish wish, Set<Scope> possible) {
        if (wish.name().isBlank() || wish.name().length() > 100) {
            throw new InvalidInput("name", "is missing or too long", "up to 100 characters");
        }
        if (wish.scopes().isEmpty() || !possible.containsAll(wish.scopes())) {
            throw new InvalidInput("scopes", "is " + wish.scopes(), "some of " + possible);
        }
        if (wish.lasts().compareTo(LONGEST) > 0 || wish.lasts().compareTo(Duration.ofMinutes(1)) < 0) {
            throw new InvalidInput("days", "is " + wish.lasts().toDays(), "1 to " + LONGEST.toDays());
        }
    }
}
