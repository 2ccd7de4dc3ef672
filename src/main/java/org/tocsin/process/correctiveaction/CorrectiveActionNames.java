package org.tocsin.process.correctiveaction;

/** Every variable of the corrective action's diagram and its forms. */
final class CorrectiveActionNames {

    static final String RANK = "rank";
    static final String TEAM = "team";
    static final String ACTION = "action";
    static final String ACTION_TITLE = "actionTitle";
    static final String ASSIGNEE = "assignee";
    static final String DEADLINE = "deadline";
    static final String ACTION_REMINDERS = "actionReminders";
    static final String VERIFY_BY = "verifyBy";
    static final String VERIFY_REMINDERS = "verifyReminders";
    static final String WORK_NOTE = "workNote";
    static final String VERIFIED = "verified";
    static final String COMMENT = "comment";
    static final String SENT_BACK_WITH = "sentBackWith";
    static final String WORK_DONE = "workDone";

    private CorrectiveActionNames() {}
}
