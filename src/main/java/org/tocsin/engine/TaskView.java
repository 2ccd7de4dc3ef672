package org.tocsin.engine;

import java.util.Locale;

/** The views of Tasklist that everybody has, in their order. */
public enum TaskView {
    /** What the person has taken, or was given. */
    MINE("Mine", "#1c7ed6", "What you have taken on, the most urgent first"),
    /** What is offered to the person or one of their groups, whoever has taken it. */
    TEAM("My teams by priority", "#e8590c", "What you and your teams can do, taken or not, the most urgent first"),
    /** What waits for the person's word: texts for customers, postmortems, corrective actions. */
    APPROVALS("Approvals", "#7048e8", "What waits for your yes or no, the most urgent first"),
    /** What should be done by now. */
    OVERDUE("Overdue", "#c92a2a", "What should have been done by now"),
    /** Everything that the person may see. */
    ALL("All", "#868e96", "Every task that you may see");

    private final String title;
    private final String color;
    private final String description;

    TaskView(String title, String color, String description) {
        this.title = title;
        this.color = color;
        this.description = description;
    }

    /** The word by which links name it, such as "mine". */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read in Tasklist. */
    public String title() {
        return title;
    }

    /** The colour of its mark in Tasklist, as CSS writes it. */
    public String color() {
        return color;
    }

    /** What is in it, in one line. */
    public String description() {
        return description;
    }
}
