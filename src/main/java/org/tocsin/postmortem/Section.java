package org.tocsin.postmortem;

/**
 * A section of a postmortem, in the order people read them. The guidance asks about systems and circumstances, never
 * about who is to blame.
 */
public enum Section {
    /** The whole story in a few sentences. */
    SUMMARY(
            "Summary",
            "In three sentences that anybody understands: what happened, from when to when, and how it ended."),
    /** What led to the fault. */
    LEAD_UP("Lead-up", "Which changes, loads or events came before it, even if they seemed harmless at the time?"),
    /** What did not work as expected. */
    FAULT("Fault", "What did the system do that it should not have done, or not do that it should have?"),
    /** Who was affected, and how much. */
    IMPACT(
            "Impact",
            "Which service, the exact interval, complete or partial, how many customers, and which data was lost, if any?"),
    /** How it was noticed. */
    DETECTION("Detection", "What noticed it first, how long after it began, and what would have noticed it earlier?"),
    /** Who answered, and when. */
    RESPONSE("Response", "When was the page answered, who joined, and what slowed the response down?"),
    /** How it was put right. */
    RECOVERY("Recovery", "Which actions were taken, in which order, and what did each of them change?"),
    /** What happened when. */
    TIMELINE(
            "Timeline",
            "The moments that matter, in UTC. It is filled in from the record; add what the record does not know."),
    /** Why it could happen. */
    ROOT_CAUSE_ANALYSIS(
            "Root-cause analysis",
            "Ask why five times. Several things usually had to come together: name the contributing factors."),
    /** What would have prevented it. */
    ROOT_CAUSE("Root cause", "Which conditions, if changed, keep this whole kind of incident from happening again?"),
    /** Whether the remedy was already known. */
    BACKLOG_CHECK("Backlog check", "Was there already work planned that would have prevented or softened it?"),
    /** Earlier incidents with the same cause. */
    RECURRENCE("Recurrence", "Which earlier incidents had the same cause, and what came of their corrective actions?"),
    /** What is known now. */
    LESSONS_LEARNED(
            "Lessons learned",
            "What went well, what did not, where were we lucky: about the incident, and about the response to it?"),
    /** What will be done. */
    CORRECTIVE_ACTIONS(
            "Corrective actions",
            "What lowers the risk? Each action below has one person and one date; explain the choice here.");

    private final String title;
    private final String guidance;

    Section(String title, String guidance) {
        this.title = title;
        this.guidance = guidance;
    }

    /** Its heading. */
    public String title() {
        return title;
    }

    /** One line that helps whoever writes it. */
    public String guidance() {
        return guidance;
    }
}
