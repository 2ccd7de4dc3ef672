package org.tocsin.process.thirdparty;

/** The process of a third party, its steps that others ask for, and every variable of its diagram and its forms. */
final class ThirdPartyNames {

    static final String THIRD_PARTY = "third-party";
    static final String FOLLOW_UP_WITH_PROVIDER = "followUpWithProvider";
    static final String ANSWER_LATE = "answerLate";

    // What the diagram decides on
    static final String PRIORITY = "priority";
    static final String RANK = "rank";
    static final String TEAM = "team";
    static final String UPDATE_DUE = "updateDue";
    static final String PROVIDER_REQUEST = "providerRequest";
    static final String ANSWER_DUE = "answerDue";
    static final String FOLLOW_UP_NAGS = "followUpNags";
    static final String LATE_NAGS = "lateNags";
    static final String PROVIDER_OUTCOME = "providerOutcome";

    // Answers in forms, and what forms show
    static final String PROVIDER = "provider";
    static final String TICKET = "ticket";
    static final String ASKED = "asked";
    static final String WORKAROUND_ASKED = "workaroundAsked";
    static final String PROMISED_AT = "promisedAt";
    static final String PAUSE_CLOCK = "pauseClock";
    static final String PROVIDER_ANSWER = "providerAnswer";
    static final String PROVIDER_FACTS = "providerFacts";

    private ThirdPartyNames() {}
}
