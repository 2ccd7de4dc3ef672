package org.tocsin.process.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an expression names: enough of a parser for the short expressions that diagrams, tables and forms should have. */
record Expression(String text) {

    private static final Pattern IN_BRACES = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern STRING = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(?:\\.(\\w+))?\\s*(\\()?");
    private static final Set<String> WORDS = Set.of(
            "empty",
            "not",
            "and",
            "or",
            "eq",
            "ne",
            "lt",
            "gt",
            "le",
            "ge",
            "div",
            "mod",
            "true",
            "false",
            "null",
            "instanceof",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "this",
            "parent",
            "item");

    /** The expressions inside {@code ${…}} of a text of a diagram. */
    static Stream<Expression> inBraces(String text) {
        return IN_BRACES.matcher(text).results().map(found -> new Expression(found.group(1)));
    }

    /** Everything the expression starts from: {@code bean.method(}, {@code variable}, {@code function(}. */
    List<Root> roots() {
        Matcher matcher = NAME.matcher(STRING.matcher(text).replaceAll("''"));
        var roots = new ArrayList<Root>();
        while (matcher.find()) {
            String member = matcher.group(2);
            boolean called = matcher.group(3) != null;
            if (!WORDS.contains(matcher.group(1))) {
                roots.add(new Root(matcher.group(1), member == null ? "" : member, called));
            }
        }
        return roots;
    }

    /** The strings in quotes. */
    Stream<String> strings() {
        return STRING.matcher(text).results().map(found -> found.group()
                .substring(1, found.group().length() - 1));
    }

    /** A name an expression starts from, what it asks of it ("" if nothing), and whether that is a call. */
    record Root(String name, String member, boolean called) {

        boolean isFunction() {
            return called && member.isEmpty();
        }

        boolean isMethod() {
            return called && !member.isEmpty();
        }
    }
}
