package org.tocsin.process.postmortem;

/** Every variable of the postmortem's diagram and its forms. */
final class PostmortemNames {

    static final String PRIORITY = "priority";
    static final String RANK = "rank";
    static final String TEAM = "team";
    static final String POSTMORTEM_DUE = "postmortemDue";
    static final String POSTMORTEM_REMINDERS = "postmortemReminders";
    static final String APPROVER = "approver";
    static final String APPROVERS = "approvers";
    static final String APPROVAL_DUE = "approvalDue";
    static final String APPROVAL_REMINDERS = "approvalReminders";
    static final String ABSENCES = "absences";
    static final String APPROVED = "approved";
    static final String COMMENT = "comment";
    static final String SUMMARY = "summary";
    static final String LEAD_UP = "leadUp";
    static final String FAULT = "fault";
    static final String IMPACT = "impact";
    static final String DETECTION = "detection";
    static final String RESPONSE = "response";
    static final String RECOVERY = "recovery";
    static final String TIMELINE = "timeline";
    static final String ROOT_CAUSE_ANALYSIS = "rootCauseAnalysis";
    static final String ROOT_CAUSE = "rootCause";
    static final String BACKLOG_CHECK = "backlogCheck";
    static final String RECURRENCE = "recurrence";
    static final String LESSONS_LEARNED = "lessonsLearned";
    static final String CORRECTIVE_ACTIONS = "correctiveActions";
    static final String ACTIONS = "actions";
    static final String ACTION_TITLE = "title";
    static final String ACTION_ASSIGNEE = "assignee";
    static final String ACTION_DEADLINE = "deadline";
    static final String ACTION_KIND = "actionKind";
    static final String SENT_BACK_WITH = "sentBackWith";
    static final String POSTMORTEM_PREVIEW = "postmortemPreview";

    private PostmortemNames() {}
}
