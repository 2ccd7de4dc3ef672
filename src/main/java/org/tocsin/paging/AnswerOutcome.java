package org.tocsin.paging;

/** What became of an answer. */
public sealed interface AnswerOutcome permits Acknowledgement, TooLate {}
