package org.tocsin.shared.mail;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/**
 * What a mail says, from which its plain and its HTML part are made. All of it is plain text from anywhere: in HTML every
 * value is escaped.
 *
 * @param text paragraphs separated by blank lines
 * @param facts label and value, in the order they are shown
 * @param links the first is the one to follow, shown as a button
 */
public record MailText(String text, Map<String, String> facts, List<Link> links) {

    /** A place to go to, on our own host. */
    public record Link(String label, URI to) {}

    /** The text part. */
    String plain() {
        var lines = facts.entrySet().stream()
                .map(fact -> fact.getKey() + ": " + fact.getValue())
                .collect(Collectors.joining("\n"));
        var ways = links.stream().map(link -> link.label() + ": " + link.to()).collect(Collectors.joining("\n"));
        return List.of(text.strip(), lines, ways).stream()
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** The HTML part, readable on a telephone and in the dark. */
    String html() {
        var paragraphs = Arrays.stream(text.strip().split("\\R\\s*\\R"))
                .map(paragraph -> "<p>" + escaped(paragraph).replaceAll("\\R", "<br>") + "</p>")
                .collect(Collectors.joining("\n"));
        var rows = facts.entrySet().stream()
                .map(fact -> "<tr><td style=\"padding:2px 16px 2px 0;opacity:.7\">%s</td><td><b>%s</b></td></tr>"
                        .formatted(escaped(fact.getKey()), escaped(fact.getValue())))
                .collect(Collectors.joining("\n", "<table>", "</table>"));
        var ways = links.stream().map(this::anchor).collect(Collectors.joining("\n"));
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark">
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body style="font:16px/1.5 system-ui,sans-serif;max-width:36em;margin:0 auto;padding:1em">
                %s
                %s
                %s
                </body></html>
                """
                .formatted(paragraphs, facts.isEmpty() ? "" : rows, ways);
    }

    private String anchor(Link link) {
        var style = link.equals(links.get(0))
                ? "display:inline-block;padding:14px 28px;border-radius:8px;background:#b3261e;color:#fff;font-weight:bold"
                : "";
        return "<p><a href=\"%s\" style=\"%s\">%s</a></p>"
                .formatted(escaped(link.to().toString()), style, escaped(link.label()));
    }

    private static String escaped(String value) {
        return HtmlUtils.htmlEscape(value, "UTF-8");
    }
}
