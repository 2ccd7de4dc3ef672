package org.tocsin.shared;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text from outside in which some links can be followed. What is shown of a link is always all of it. */
public final class LinkedText {

    /** Characters that end a sentence do not end a link. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]']");

    /** Nothing in it that looks like something else, or turns the direction of what follows. */
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7E]+");

    private LinkedText() {}

    /**
     * A piece of the text.
     *
     * @param href where it leads, if it is a link that can be followed
     */
    public record Part(String text, @Nullable String href) {}

    /** The whole text in its pieces, where links lead to our own pages only; nothing of it is lost. */
    public static List<Part> of(String text, OwnAddress address) {
        return parts(text, address::leadsTo);
    }

    /** The whole text in its pieces, where links lead to pages anywhere; nothing of it is lost. */
    public static List<Part> leadingAnywhere(String text) {
        return parts(text, LinkedText::leadsWhereItSays);
    }

    private static List<Part> parts(String text, Predicate<String> followed) {
        List<Part> parts = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            if (followed.test(link.group())) {
                parts.add(new Part(text.substring(end, link.start()), null));
                parts.add(new Part(link.group(), link.group()));
                end = link.end();
            }
        }
        parts.add(new Part(text.substring(end), null));
        parts.removeIf(part -> part.text().isEmpty());
        return parts;
    }

    /** A name before the host looks like the host. */
    private static boolean leadsWhereItSays(String link) {
        try {
            URI address = URI.create(link);
            return PLAIN.matcher(link).matches() && address.getHost() != null && address.getRawUserInfo() == null;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
