package org.tocsin.shared.delivery;

/** How far a page or notice has come. */
public enum DeliveryStatus {
    /** It exists and is to be sent; failed attempts lead back here. */
    PLANNED,
    /** An attempt is under way, or broke off so that nobody knows whether it arrived. */
    SENDING,
    /** The provider took it. */
    ACCEPTED,
    /** The provider will never take it. */
    REFUSED,
    /** The provider was silent for so long that another way was taken, or people were told; it may have arrived all the same. */
    GIVEN_UP,
    /** It was not sent because nobody wanted it at that moment. */
    NOT_NEEDED
}
