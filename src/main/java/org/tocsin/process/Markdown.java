package org.tocsin.process;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Text from outside, shown in forms that understand Markdown: it never becomes HTML, Markdown or a template. */
public final class Markdown {

    /** What Markdown takes as a link between angle brackets; without the full stop of the sentence it stands in. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private Markdown() {}

    /** The text in one line. Addresses of web pages become links, since responders need them. */
    public static String plain(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        StringBuilder safe = new StringBuilder();
        int done = 0;
        for (Matcher link = LINK.matcher(line); link.find(); done = link.end()) {
            safe.append(escaped(line.substring(done, link.start())))
                    .append('<')
                    .append(link.group())
                    .append('>');
        }
        return safe.append(escaped(line.substring(done)))
                .toString()
                .replaceFirst("^([-+=])", "\\\\$1")
                .replaceFirst("^(\\d+)\\.", "$1\\\\.");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_{}\\[\\]()#!|~])", "\\\\$1");
    }

    /** The text with its line breaks as paragraphs. */
    public static String paragraphs(String text) {
        return text.lines().map(Markdown::plain).collect(Collectors.joining("\n\n"));
    }
}
