package org.tocsin.paging;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;

/**
 * Takes what people say to their pages. An answer is stored first and for good, in the caller's transaction if there is one,
 * and the process is told second; the first of each round is kept.
 */
@Component
public final class PageAnswering {

    private final Answering answering;
    private final Answers answers;
    private final Demand demand;
    private final OpenCalls calls;

    PageAnswering(Answering answering, Answers answers, Demand demand, OpenCalls calls) {
        this.answering = answering;
        this.answers = answers;
        this.demand = demand;
        this.calls = calls;
    }

    /**
     * The person answers everything they were paged for and nobody has answered, and in any case responds.
     *
     * @param via how they said so: "api"
     */
    public AnswerOutcome answerAll(IncidentNumber number, String person, String via) {
        return answering.answer(number, person, via, () -> calls.toAnybody(number, person));
    }

    /** The person responds, whether paged or not, and whoever else is needed. */
    public AnswerOutcome respond(IncidentNumber number, String person, String via) {
        return answering.answer(number, person, via, () -> calls.toRespond(number));
    }

    /** The person answers the present question of that summons: by the link of a page however old, or by phone. */
    public AnswerOutcome answer(IncidentNumber number, Summons summons, String person, String via) {
        return answering.answer(number, person, via, () -> calls.of(number, summons));
    }

    /** Who responds: the answer to the newest answered call for responders. */
    public Optional<Acknowledgement> responder(IncidentNumber number) {
        return answers.newest(number, Purpose.RESPONDER);
    }

    /** Who responds to each of the incidents; none is there to which nobody does. */
    public Map<IncidentNumber, Acknowledgement> responders(Collection<IncidentNumber> numbers) {
        return answers.newest(numbers, Purpose.RESPONDER);
    }

    /** Who answered the call or a later one of its summons. */
    public Optional<Acknowledgement> to(Call call) {
        return answers.since(call);
    }

    /** Everybody who answered, by the call they answered, also those who were not first. */
    public Map<Call, Set<String>> people(IncidentNumber number) {
        return answers.people(number);
    }

    /** Why nobody need be called any more for what this call is about; empty if somebody need. */
    public Optional<String> needless(Call call) {
        return demand.gone(call).map(Needless::why);
    }

    /** Tells the process once more who has answered the call, in case it was lost; nothing if nobody has. */
    public void tellAgain(Call call) {
        answering.tell(call);
    }

    /** What the person behind a link reads: who has answered, or that it is too late; empty if they are still asked. */
    Optional<AnswerOutcome> present(IncidentNumber number, Summons summons, String person) {
        Call call = calls.of(number, summons).get(0);
        return demand.tooLate(call, person).<AnswerOutcome>map(TooLate::new).or(() -> answers.since(call));
    }
}
