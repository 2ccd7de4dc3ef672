package org.tocsin.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.OwnAddress;

/** Text from outside in which only links to our own pages can be followed. */
final class LinkedText {

    /** Characters that end a sentence do not end a link. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]']");

    private LinkedText() {}

    /**
     * A piece of the text.
     *
     * @param href where it leads, if it is a link that can be followed
     */
    record Part(String text, @Nullable String href) {}

    /** The whole text in its pieces; nothing of it is lost. */
    static List<Part> of(String text, OwnAddress address) {
        List<Part> parts = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int end = 0;
        while (link.find()) {
            if (address.leadsTo(link.group())) {
                parts.add(new Part(text.substring(end, link.start()), null));
                parts.add(new Part(link.group(), link.group()));
                end = link.end();
            }
        }
        parts.add(new Part(text.substring(end), null));
        parts.removeIf(part -> part.text().isEmpty());
        return parts;
    }
}
