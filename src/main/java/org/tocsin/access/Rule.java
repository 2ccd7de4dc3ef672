package org.tocsin.access;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;

/**
 * A row of the table.
 *
 * @param method of HTTP, "*" for all
 * @param pattern the address; HEAD counts as GET
 * @param who whom it is for
 * @param scope which tokens may be used for it; null if none may
 */
public record Rule(String method, PathPattern pattern, Who who, @Nullable Scope scope) {

    /** Says which methods are meant by "*". */
    static final String ANY = "*";

    boolean isFor(String method, PathContainer path) {
        String asked = method.equals("HEAD") ? "GET" : method;
        return (this.method.equals(ANY) || this.method.equals(asked)) && pattern.matches(path);
    }
}
