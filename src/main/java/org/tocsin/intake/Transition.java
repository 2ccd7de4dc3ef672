package org.tocsin.intake;

/** What a signal says about its problem. */
public enum Transition {
    /** It is there. */
    TRIGGER,
    /** Somebody has answered it at the sender's. */
    ACK,
    /** That answer was taken back. */
    UNACK,
    /** It is over. */
    RESOLVE,
    /** Something about it changed. */
    UPDATE,
    /** Somebody tries whether signals arrive. */
    TEST,
    /** It says nothing about any problem, such as a heartbeat. */
    IGNORE
}
