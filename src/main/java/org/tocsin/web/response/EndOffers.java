package org.tocsin.web.response;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.incident.ResponseFields;
import org.tocsin.incident.ResponseFields.HowFixed;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.State;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** To say that it is fixed or over, or that it is not. What cannot be taken back wants a tick. */
@Order(4)
@Component
class EndOffers implements Offering {

    private static final String SURE = "sure";

    private final ResponseProcess process;

    EndOffers(ResponseProcess process) {
        this.process = process;
    }

    @Override
    public List<Offer> offers() {
        return List.of(resolving(), reopening(), merging(), deferring(), cancelling());
    }

    private Offer resolving() {
        return new Offer(
                "resolve",
                Viewer::mayRespond,
                situation -> situation.is(State.ACTIVE),
                situation -> resolveForm(),
                this::resolve,
                "It is resolved and being observed.");
    }

    private Offer reopening() {
        return new Offer(
                "recurred",
                Viewer::mayRespond,
                situation -> situation.is(State.RESOLVED),
                situation -> why("recurred", "It is back", "This incident is worked on again.", "Reopen it"),
                (situation, answers) -> process.recurred(situation.number(), situation.by(), read(answers)),
                "It is worked on again.");
    }

    private Offer merging() {
        return new Offer(
                "merge",
                Viewer::mayRespond,
                Situation::runs,
                situation -> mergeForm(),
                this::merge,
                "It goes on in the other incident.");
    }

    private Offer deferring() {
        String words = "The client agrees that it can wait a working day: this incident ends and goes to the tracker.";
        return new Offer(
                "defer",
                Viewer::mayRespond,
                situation -> situation.is(State.ACTIVE),
                situation -> why("defer", "It can wait", words, "It can wait"),
                (situation, answers) -> process.canWait(situation.number(), situation.by(), read(answers)),
                "It has ended and can wait.");
    }

    private Offer cancelling() {
        String words = "There is nothing wrong after all: pages, timers and tasks end, and no review follows.";
        return new Offer(
                "cancel",
                Viewer::mayRespond,
                Situation::runs,
                situation -> why("cancel", "False alarm", words, "It was a false alarm"),
                (situation, answers) -> process.falseAlarm(situation.number(), situation.by(), read(answers)),
                "It has ended as a false alarm.");
    }

    private static Form resolveForm() {
        return Form.of(
                "resolve",
                "Resolve",
                "Stakeholders hear that it is resolved, then the problem is observed for a while.",
                "It is resolved",
                Field.text("whatFixed", "How was it fixed?", ResponseFields.FIX)
                        .hint("The actions and their results, one after the other."),
                Field.text("cause", "What caused it, as far as you know?", ResponseFields.FIX)
                        .optional(),
                Field.time("mitigatedAt", "When did customers stop suffering?")
                        .hint("In UTC; only if that was before now."),
                Field.tick("dataLost", "Data was lost or corrupted"),
                Field.tick("reputationHarmed", "Our reputation was harmed"));
    }

    private static Form why(String name, String title, String words, String button) {
        return Form.of(name, title, words, button, Field.text("why", "Why?", TextLimits.PARAGRAPH), sure());
    }

    private static Field sure() {
        return new Field(
                SURE, "I am sure: this cannot be taken back here", "", Field.Kind.TICK, true, 0, List.of(), "", "");
    }

    private static Form mergeForm() {
        return Form.of(
                "merge",
                "Merge",
                "It is the same problem as another incident: this one ends as a duplicate and goes on there.",
                "Merge",
                Field.line("into", "Which incident goes on?", TextLimits.LINE)
                        .hint("Its number, such as INC-2026-0042"),
                Field.text("why", "How do you know?", TextLimits.PARAGRAPH),
                sure());
    }

    private static String read(JsonFields answers) {
        String why = ResponseFields.why(answers);
        requireSure(answers);
        answers.check();
        return why;
    }

    private static void requireSure(JsonFields answers) {
        if (!answers.flag(SURE)) {
            answers.wrong(SURE, "is not ticked", "a tick, because this cannot be taken back here");
        }
    }

    private void resolve(Situation situation, JsonFields answers) {
        HowFixed told = ResponseFields.howFixed(answers, situation.by());
        process.resolved(situation.number(), told.resolution(), told.damage());
    }

    private void merge(Situation situation, JsonFields answers) {
        String into = answers.required("into", TextLimits.LINE);
        String why = ResponseFields.why(answers);
        requireSure(answers);
        answers.check();
        process.merged(situation.number(), number(into), situation.by(), why);
    }

    private static IncidentNumber number(String text) {
        try {
            return new IncidentNumber(text);
        } catch (InvalidInput malformed) {
            throw new InvalidInput("into", "is not an incident number", "one such as INC-2026-0042");
        }
    }
}
