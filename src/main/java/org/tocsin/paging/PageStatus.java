package org.tocsin.paging;

/** How far a page has come. */
public enum PageStatus {
    /** It exists and is to be sent; failed attempts lead back here. */
    PLANNED,
    /** An attempt is under way, or broke off so that nobody knows whether it arrived. */
    SENDING,
    /** The provider took it. */
    ACCEPTED,
    /** The provider will never take it. */
    REFUSED,
    /** It was not sent because nobody wants it any more. */
    NOT_NEEDED
}
