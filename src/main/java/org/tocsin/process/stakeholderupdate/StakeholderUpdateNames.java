package org.tocsin.process.stakeholderupdate;

/** Every message and variable of the stakeholder update's diagram, its forms and its decision table. */
final class StakeholderUpdateNames {

    static final String PROCESS = "stakeholder-update";
    static final String TEXT_OUTDATED = "textOutdated";

    static final String KIND = "kind";
    static final String PRIORITY = "priority";
    static final String PRIVATE = "private";
    static final String WRITER = "writer";
    static final String RANK = "rank";
    static final String TEAM = "team";
    static final String UPDATE = "update";
    static final String APPROVAL_NEEDED = "approvalNeeded";
    static final String APPROVE_BY = "approveBy";
    static final String APPROVAL_NAGS = "approvalNags";
    static final String REWRITE_NAGS = "rewriteNags";
    static final String APPROVED = "approved";
    static final String COMMENT = "comment";
    static final String DELIVERY = "delivery";
    static final String UPDATE_TEXT = "updateText";
    static final String UPDATE_PREVIEW = "updatePreview";
    static final String SENT_BACK_WITH = "sentBackWith";

    private StakeholderUpdateNames() {}
}
