package org.tocsin.paging;

/**
 * The answer changed nothing: nobody is needed any more.
 *
 * @param why for people: "dana resolved it on 20 Nov 10:05 UTC"
 */
public record TooLate(String why) implements AnswerOutcome {}
