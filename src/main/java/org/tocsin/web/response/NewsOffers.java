package org.tocsin.web.response;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.incident.IncidentNotes;
import org.tocsin.incident.ResponseFields;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.paging.PageAnswering;
import org.tocsin.paging.TooLate;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** To answer, and to say what is going on. */
@Order(1)
@Component
class NewsOffers implements Offering {

    private final PageAnswering answering;
    private final ResponseProcess process;
    private final IncidentNotes notes;

    NewsOffers(PageAnswering answering, ResponseProcess process, IncidentNotes notes) {
        this.answering = answering;
        this.process = process;
        this.notes = notes;
    }

    @Override
    public List<Offer> offers() {
        return List.of(acknowledging(), updating(), drafting(), noting());
    }

    private Offer acknowledging() {
        return new Offer(
                "acknowledge",
                Viewer::mayRespond,
                NewsOffers::wanted,
                situation -> Form.of("acknowledge", "Acknowledge", "", "I have it"),
                this::acknowledge,
                "You have it. Nobody else is paged for that.");
    }

    private Offer updating() {
        String words =
                "Goes to everybody whom the table of stakeholders names, with the time of the next one; where the priority"
                        + " asks for it, a second person approves it first.";
        return new Offer(
                "update",
                Viewer::mayRespond,
                Situation::runs,
                situation -> Form.of(
                        "update",
                        "Post update",
                        words,
                        "Post update",
                        news().hint("What is known, what is not, what is being done.")),
                this::update,
                "The update is on its way.");
    }

    private Offer drafting() {
        String words =
                "An incident manager or a team lead reads it first. Once they approve it, it goes to everybody whom the"
                        + " table of stakeholders names.";
        return new Offer(
                "draft",
                Viewer::mayDraft,
                Situation::runs,
                situation -> Form.of(
                        "draft",
                        "Draft update",
                        words,
                        "Hand in draft",
                        news().hint("What clients see, what they can do meanwhile.")),
                this::update,
                "The draft waits for approval.");
    }

    private Offer noting() {
        return new Offer(
                "note",
                Viewer::mayReport,
                situation -> true,
                situation -> Form.of(
                        "note",
                        "Write note",
                        "Stands on the timeline, for those who work on it now and for the postmortem.",
                        "Keep note",
                        Field.text("text", "What did you find, try or change?", TextLimits.PAGE)),
                this::note,
                "The note is on the timeline.");
    }

    private static Field news() {
        return Field.text("text", "What should stakeholders know now?", TextLimits.PAGE);
    }

    private static boolean wanted(Situation situation) {
        boolean nobody = situation.incident().acknowledgedBy() == null;
        return situation.incident().state().awaitsHelp() && (nobody || situation.asked());
    }

    private void acknowledge(Situation situation, JsonFields answers) {
        answers.check();
        if (answering.answerAll(situation.number(), situation.by(), "page") instanceof TooLate late) {
            throw new NotNow("Nobody is needed any more: " + late.why());
        }
    }

    private void update(Situation situation, JsonFields answers) {
        String text = ResponseFields.text(answers);
        answers.check();
        process.updatePosted(situation.number(), text, situation.by());
    }

    private void note(Situation situation, JsonFields answers) {
        String text = ResponseFields.text(answers);
        answers.check();
        notes.add(situation.number(), text, situation.by());
    }
}
