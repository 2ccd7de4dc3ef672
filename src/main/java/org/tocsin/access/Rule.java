package org.tocsin.access;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A row of the table.
 *
 * @param method of HTTP, "*" for all
 * @param pattern the address; HEAD counts as GET
 * @param who whom it is for
 * @param scope which tokens of people may be used for it; null if none may
 */
public record Rule(String method, PathPattern pattern, Who who, @Nullable Scope scope) {

    /** Says which methods are meant by "*". */
    static final String ANY = "*";

    private static final Set<Who> AS_GOOD_AS_ALL =
            EnumSet.of(Who.EVERYBODY, Who.CONTRIBUTORS, Who.WRITERS, Who.RESPONDERS);

    /** Whether machines may, too: what is for a few people is for no machine, but for the figures that are made for them. */
    boolean isForMachines() {
        return scope == Scope.METRICS || AS_GOOD_AS_ALL.contains(who);
    }

    boolean isFor(String method, PathContainer path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return (this.method.equals(ANY) || this.method.equals(asked)) && pattern.matches(path);
    }
}
