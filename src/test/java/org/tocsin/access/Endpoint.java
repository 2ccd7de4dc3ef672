package org.tocsin.access;

import java.util.Comparator;

/**
 * Something that can be called.
 *
 * @param method of HTTP
 * @param address with variables in braces, without their patterns
 */
record Endpoint(String method, String address) implements Comparable<Endpoint> {

    static Endpoint of(String method, String address) {
        String plain = address.replaceAll("/+", "/")
                .replaceAll("\\{\\s*([\\w-]+)\\s*:[^{}/]*(\\{[^}]*\\}[^{}/]*)*\\}", "{$1}")
                .replaceAll("(?<=.)/$", "");
        return new Endpoint(method, plain);
    }

    /** The address with something in place of every variable: what exists for sure, or what exists for sure not. */
    String path() {
        return address.replaceAll("\\{(name|engine|engineName|processEngineName)\\}", "default")
                .replace("{number}", "INC-2026-9999")
                .replace("{app}", "tasklist")
                .replaceAll("\\{[^}]*\\}", "x")
                .replace("/**", "/x");
    }

    @Override
    public int compareTo(Endpoint other) {
        return Comparator.comparing(Endpoint::address)
                .thenComparing(Endpoint::method)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return method + " " + address;
    }
}
