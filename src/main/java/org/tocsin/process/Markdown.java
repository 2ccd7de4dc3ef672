package org.tocsin.process;

import java.util.stream.Collectors;

/** Text from outside, shown in forms that understand Markdown: it never becomes HTML, Markdown or a template. */
public final class Markdown {

    /** What fits into one variable of the engine, in characters. */
    private static final int LONGEST = 3900;

    private Markdown() {}

    /** The text in one line. */
    public static String plain(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_{}\\[\\]()#!|~])", "\\\\$1");
    }

    /** The text with its line breaks as paragraphs. */
    public static String paragraphs(String text) {
        return text.lines().map(Markdown::plain).collect(Collectors.joining("\n\n"));
    }

    /** As much of it as fits into one variable of the engine. */
    public static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
    }
}
