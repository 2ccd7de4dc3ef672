package org.tocsin.catalog;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How one entry of the catalogue names another: {@code [kind:][namespace/]name}. Compared without regard to case, so all
 * three are kept in lower case.
 */
record EntityRef(String kind, String namespace, String name) {

    private static final Pattern FORM =
            Pattern.compile("(?:([A-Za-z0-9]+):)?(?:([A-Za-z0-9-]+)/)?([A-Za-z0-9]+(?:[-_.]+[A-Za-z0-9]+)*)");

    EntityRef {
        kind = kind.toLowerCase(Locale.ENGLISH);
        namespace = namespace.toLowerCase(Locale.ENGLISH);
        name = name.toLowerCase(Locale.ENGLISH);
    }

    /** Reads a reference; the kind is the field's usual one and the namespace that of the entry it stands in, unless given. */
    static Optional<EntityRef> parse(String text, String usualKind, String ownNamespace) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String kind = parts.group(1) == null ? usualKind : parts.group(1);
        String namespace = parts.group(2) == null ? ownNamespace : parts.group(2);
        return Optional.of(new EntityRef(kind, namespace, parts.group(3)));
    }
}
