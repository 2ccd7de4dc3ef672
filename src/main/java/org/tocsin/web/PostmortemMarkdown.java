package org.tocsin.web;

import java.util.StringJoiner;

/**
 * A postmortem as Markdown. What people wrote is Markdown if they meant it to be; no text of it becomes HTML, and lines stay
 * lines.
 */
final class PostmortemMarkdown {

    private PostmortemMarkdown() {}

    /** The whole document. */
    static String of(PostmortemText postmortem) {
        StringJoiner document = new StringJoiner("\n\n", "", "\n");
        document.add("# " + line(postmortem.title()));
        StringJoiner facts = new StringJoiner("\n");
        postmortem.facts().forEach((label, text) -> facts.add("- **%s:** %s".formatted(label, line(text))));
        document.add(facts.toString());
        postmortem.sections().forEach((heading, text) -> document.add("## " + heading)
                .add(paragraphs(text)));
        if (!postmortem.actions().isEmpty()) {
            document.add(actions(postmortem));
        }
        return document.toString();
    }

    private static String actions(PostmortemText postmortem) {
        StringJoiner table = new StringJoiner("\n");
        table.add("| Action | Who | Due | State |").add("|---|---|---|---|");
        postmortem
                .actions()
                .forEach(action -> table.add("| %s | %s | %s | %s |"
                        .formatted(cell(action.title()), cell(action.who()), action.due(), action.state())));
        return table.toString();
    }

    private static String cell(String text) {
        return line(text).replace("|", "\\|");
    }

    private static String line(String text) {
        return harmless(text.strip().replaceAll("\\s+", " "));
    }

    /** Two blanks at its end keep a line a line; a heading inside of a section is one of the section's. */
    private static String paragraphs(String text) {
        return harmless(text)
                .replaceAll("\r\n?", "\n")
                .replaceAll("(?m)^(#{1,4}) ", "##$1 ")
                .replaceAll("(?m)(?<=\\S)[ \\t]*\n(?=[^\\s|])", "  \n");
    }

    private static String harmless(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
