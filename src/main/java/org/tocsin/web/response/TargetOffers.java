package org.tocsin.web.response;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Priority;
import org.tocsin.incident.ResponseFields;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.State;
import org.tocsin.incident.WaitingFor;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;
import org.tocsin.web.response.Field.Option;

/** To say how urgent it is, and whether its clock runs. */
@Order(3)
@Component
class TargetOffers implements Offering {

    private final ResponseProcess process;

    TargetOffers(ResponseProcess process) {
        this.process = process;
    }

    @Override
    public List<Offer> offers() {
        return List.of(
                new Offer(
                        "priority",
                        Viewer::mayRespond,
                        Situation::runs,
                        TargetOffers::priorityForm,
                        this::changePriority,
                        "The priority has changed; every target moves with it."),
                new Offer(
                        "pause",
                        Viewer::mayRespond,
                        situation -> situation.is(State.ACTIVE) && !situation.paused(),
                        situation -> Form.of(
                                "pause",
                                "Pause clock",
                                "The time to resolve stands still until somebody outside has acted, for as long as the priority"
                                        + " allows. Updates go on.",
                                "Pause clock",
                                Field.choice(
                                        "waitingFor",
                                        "Who has to act?",
                                        List.of(
                                                new Option(WaitingFor.CLIENT.word(), "The client"),
                                                new Option(WaitingFor.PROVIDER.word(), "A provider"))),
                                Field.text("why", "What do we wait for?", TextLimits.PARAGRAPH)),
                        this::pause,
                        "The clock stands still."),
                new Offer(
                        "resume",
                        Viewer::mayRespond,
                        situation -> situation.runs() && situation.paused(),
                        situation -> Form.of("resume", "Resume clock", "", "Let the clock run"),
                        this::resume,
                        "The clock runs again."));
    }

    private static Form priorityForm(Situation situation) {
        List<Option> others = Arrays.stream(Priority.values())
                .filter(priority -> priority != situation.incident().priority())
                .map(priority -> new Option(priority.name(), priority.name()))
                .toList();
        return Form.of(
                "priority",
                "Change priority",
                "Every target is counted anew, from the report; a higher one pages again.",
                "Change priority",
                Field.choice("priority", "Which priority?", others),
                Field.text("why", "Why?", TextLimits.PARAGRAPH));
    }

    private void changePriority(Situation situation, JsonFields answers) {
        Priority priority = answers.oneOf("priority", Priority.values());
        String why = ResponseFields.why(answers);
        answers.check();
        process.priorityChanged(situation.number(), priority, situation.by(), why);
    }

    private void pause(Situation situation, JsonFields answers) {
        String waitingFor = ResponseFields.waitingFor(answers);
        String why = ResponseFields.why(answers);
        answers.check();
        process.clockPaused(situation.number(), waitingFor, situation.by(), why);
    }

    private void resume(Situation situation, JsonFields answers) {
        answers.check();
        process.clockResumed(situation.number(), situation.by());
    }
}
