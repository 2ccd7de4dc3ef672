package org.tocsin.paging;

import java.time.Instant;
import java.util.Optional;
import org.tocsin.shared.IncidentNumber;

/** What paging needs of the process. */
public interface AnswerProcess {

    /**
     * Somebody answered. Told after the answer is stored, and again each time somebody answers the same summons, so that a
     * lost call heals; nobody waiting for it is not an error.
     */
    void answered(Answered answer);

    /** The person answered a call for help and comes, whether they were the first or not. Told again when they say so again. */
    void joined(IncidentNumber number, String person);

    /**
     * Why nobody is needed for this purpose any more: "dana resolved it on 20 Nov 10:05 UTC". Empty as long as somebody is.
     *
     * @param begunAt when people began to be called for it: help that is asked for later is wanted though it is resolved
     */
    Optional<String> over(IncidentNumber number, Purpose purpose, Instant begunAt);

    /** The person who does by now what the purpose is about, whether they were paged for it or not, if the record knows. */
    Optional<String> holder(IncidentNumber number, Purpose purpose);

    /**
     * The answer that counts.
     *
     * @param call the round it was given in; it ends that round and all before
     * @param person who was first
     * @param at when, in UTC
     */
    record Answered(Call call, String person, Instant at) {}
}
