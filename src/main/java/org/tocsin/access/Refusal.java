package org.tocsin.access;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.tocsin.catalog.Role;

/** Why the door stayed shut. */
public final class Refusal extends AuthorizationDecision {

    private static final long serialVersionUID = 1L;

    private final boolean nothingThere;
    private final String reason;

    private Refusal(boolean nothingThere, String reason) {
        super(false);
        this.nothingThere = nothingThere;
        this.reason = reason;
    }

    static Refusal nothingThere() {
        return new Refusal(true, "There is nothing here; what there is stands in /v3/api-docs.");
    }

    static Refusal notSignedIn() {
        return new Refusal(false, "Only those who have signed in may do this.");
    }

    static Refusal unknown(String person) {
        return new Refusal(
                false,
                "%s is not in the catalogue of people. Whoever looks after the organisation's files can add them."
                        .formatted(person));
    }

    static Refusal of(Who who, Set<Role> theirs) {
        if (who == Who.NOBODY) {
            return new Refusal(false, "Nobody may do this in this way.");
        }
        List<String> roles = theirs.stream().sorted().map(Who::inWords).toList();
        return new Refusal(
                false,
                "This is for people with the role %s; yours: %s."
                        .formatted(who.inWords(), roles.stream().collect(Collectors.joining(", "))));
    }

    static Refusal ofToken(@Nullable Scope needed) {
        return new Refusal(
                false,
                needed == null
                        ? "No token opens this; it takes somebody who has signed in."
                        : "This takes a token with the scope %s.".formatted(needed.text()));
    }

    static Refusal ofMachine(Who who) {
        return new Refusal(
                false, "No machine may do this; it takes somebody with the role %s.".formatted(who.inWords()));
    }

    /** Whether no row of the table fits, so that the honest answer is 404. */
    public boolean isNothingThere() {
        return nothingThere;
    }

    /** For whoever asked, as a sentence. */
    public String reason() {
        return reason;
    }
}
