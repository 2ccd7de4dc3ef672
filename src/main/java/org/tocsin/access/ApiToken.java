package org.tocsin.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token; not the token itself, which only its owner has.
 *
 * @param id to revoke it by
 * @param owner a person of the catalogue, or the name of a machine
 * @param machine whether it is a machine's
 * @param name what its owner calls it
 * @param scopes what it may be used for
 * @param createdBy who made it
 * @param lastUsed to the minute; null if never
 * @param revoked null as long as it is not
 */
public record ApiToken(
        long id,
        String owner,
        boolean machine,
        String name,
        Set<Scope> scopes,
        String createdBy,
        Instant created,
        Instant expires,
        @Nullable Instant lastUsed,
        @Nullable Instant revoked) {

    /**
     * The name under which whatever it does is done, judged and recorded: the person's, or {@code machine:} and the machine's,
     * which nobody else can have, neither a person nor a team nor Tocsin itself.
     */
    public String actor() {
        return machine ? "machine:" + owner : owner;
    }

    /** Whether it opens anything at that moment. */
    public boolean isGood(Instant now) {
        return revoked == null && now.isBefore(expires);
    }
}
