package org.tocsin.process.paging;

/** Every message and variable of the paging diagram, its form and its decision table. */
final class PagingNames {

    static final String PAGING = "paging";

    static final String PAGE_ACKNOWLEDGED = "pageAcknowledged";
    static final String PAGING_RENEWED = "pagingRenewed";
    static final String PAGING_CALLED_OFF = "pagingCalledOff";

    static final String NO_ANSWER_IN_TIME = "noAnswerInTime";
    static final String PAGING_URGENCY_TABLE = "paging-urgency";

    static final String PURPOSE = "purpose";
    static final String PRIORITY = "priority";
    static final String RANK = "rank";
    static final String SEVERITY = "severity";
    static final String TEAM = "team";
    static final String LEVEL = "level";
    static final String SINCE = "since";
    static final String ASKED = "asked";
    static final String ROUND = "round";
    static final String ROUNDS = "rounds";
    static final String ROUNDS_BEGUN = "roundsBegun";
    static final String ANSWER_WITHIN = "answerWithin";
    static final String ANSWER_BY = "answerBy";
    static final String FOUND = "found";
    static final String PAGE = "page";
    static final String PAGE_OUTCOME = "pageOutcome";
    static final String ANOTHER_CHANNEL = "anotherChannel";
    static final String LEVEL_LEFT = "levelLeft";
    static final String REACHED = "reached";
    static final String PHONE_NUMBERS = "phoneNumbers";
    static final String ALERT_NAGS = "alertNags";

    private PagingNames() {}
}
