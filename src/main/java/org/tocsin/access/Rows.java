package org.tocsin.access;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.pattern.PathPatternParser;

/** Writes rows of the table, all below one address. */
final class Rows {

    private final String below;
    private final List<Rule> rules = new ArrayList<>();

    Rows(String below) {
        this.below = below;
    }

    /** These methods, separated by spaces, of these addresses; no token opens them. */
    Rows open(Who who, String methods, String... addresses) {
        return open(who, null, methods, addresses);
    }

    Rows open(Who who, @Nullable Scope scope, String methods, String... addresses) {
        for (String method : methods.split(" ")) {
            for (String address : addresses) {
                rules.add(new Rule(method, PathPatternParser.defaultInstance.parse(below + address), who, scope));
            }
        }
        return this;
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }
}
