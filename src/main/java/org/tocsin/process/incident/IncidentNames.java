package org.tocsin.process.incident;

/** Every message and variable of the incident's diagram, its forms and its decision tables. */
final class IncidentNames {

    static final String PROCESS = "incident";
    static final String PAGING_PROCESS = "paging";
    static final String CORRECTIVE_ACTION_PROCESS = "corrective-action";

    // Messages
    static final String INCIDENT_REPORTED = "incidentReported";
    static final String PRIORITY_CHANGED = "priorityChanged";
    static final String UPDATE_POSTED = "updatePosted";
    static final String HELP_REQUESTED = "helpRequested";
    static final String THIRD_PARTY_INVOLVED = "thirdPartyInvolved";
    static final String ROLE_CHANGED = "roleChanged";
    static final String CLOCK_PAUSED = "clockPaused";
    static final String CLOCK_RESUMED = "clockResumed";
    static final String MERGE_DECIDED = "mergeDecided";
    static final String MERGE_UNDONE = "mergeUndone";
    static final String ALERT_RECOVERED = "alertRecovered";
    static final String FALSE_ALARM = "falseAlarm";
    static final String CAN_WAIT_AGREED = "canWaitAgreed";
    static final String PROBLEM_RECURRED = "problemRecurred";

    // What the diagram decides on
    static final String PRIORITY = "priority";
    static final String RANK = "rank";
    static final String TEAM = "team";
    static final String SEVERITY = "severity";
    static final String OUTCOME = "outcome";
    static final String TRIAGE_BY = "triageBy";
    static final String AT_RISK_AT = "atRiskAt";
    static final String RESOLVE_BY = "resolveBy";
    static final String UPDATE_DUE = "updateDue";
    static final String UPDATE_NAGS = "updateNags";
    static final String OBSERVE_UNTIL = "observeUntil";
    static final String ASSESS_BY = "assessBy";
    static final String NEW_OWNER = "newOwner";
    static final String REPRIORITIZED = "reprioritized";
    static final String RAISED = "raised";
    static final String SINCE = "since";
    static final String PAUSED_UNTIL = "pausedUntil";
    static final String UPDATE = "update";
    static final String ACTION = "action";
    static final String DATA_LOST = "dataLost";
    static final String REPUTATION_HARMED = "reputationHarmed";
    static final String HOURS_INTERRUPTED = "hoursInterrupted";
    static final String POSTMORTEM_REQUIRED = "postmortemRequired";

    // Answers in forms and messages
    static final String REPORTER = "reporter";
    static final String REPORTED_BY = "reportedBy";
    static final String SOURCE = "source";
    static final String TITLE = "title";
    static final String DESCRIPTION = "description";
    static final String SERVICE = "service";
    static final String RECURRENCE_OF = "recurrenceOf";
    static final String PRIVATE = "private";
    static final String NAMED = "named";
    static final String OCCURRED_AT = "occurredAt";
    static final String SYSTEM = "system";
    static final String HOST = "host";
    static final String CUSTOMERS = "customers";
    static final String SCOPE = "scope";
    static final String IMPACT = "impact";
    static final String CLIENTS = "clients";
    static final String CRITICAL = "critical";
    static final String EVIDENCE = "evidence";
    static final String DUPLICATE_OF = "duplicateOf";
    static final String WHAT_FIXED = "whatFixed";
    static final String CAUSE = "cause";
    static final String MITIGATED_AT = "mitigatedAt";
    static final String LIKELY_TO_RECUR = "likelyToRecur";
    static final String TO_MONITOR = "toMonitor";
    static final String IF_AGAIN = "ifAgain";
    static final String UPDATE_TEXT = "updateText";
    static final String NEW_PRIORITY = "newPriority";
    static final String HELPER = "helper";
    static final String ROLE = "role";
    static final String HOLDER = "holder";
    static final String INSTEAD_OF = "insteadOf";
    static final String TENURE = "tenure";
    static final String LEFT = "left";
    static final String WAITING_FOR = "waitingFor";
    static final String ORIGINAL = "original";
    static final String RECOVERY = "recovery";
    static final String BY = "by";
    static final String WHY = "why";

    // Steps of the diagram that code asks for
    static final String POST_UPDATE = "postUpdate";
    static final String RESOLVE_INCIDENT = "resolveIncident";
    static final String PAGE_HELPER = "pageHelper";
    static final String MANAGER_DUE = "managerDue";
    static final String PAGE_INCIDENT_MANAGER = "pageIncidentManager";

    private IncidentNames() {}
}
