package org.tocsin.process.thirdparty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.ProviderOutcome;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.ThirdParty;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps what came of following up with the provider, and when it is followed up with again. */
@Component
@Local
class RecordAnswer implements JavaDelegate {

    private final ThirdParties thirdParties;
    private final AnswerDates dates;
    private final ProviderPauses pauses;

    RecordAnswer(ThirdParties thirdParties, AnswerDates dates, ProviderPauses pauses) {
        this.thirdParties = thirdParties;
        this.dates = dates;
        this.pauses = pauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        ProviderOutcome outcome = answers.choice(ThirdPartyNames.PROVIDER_OUTCOME, ProviderOutcome.class);
        String word = answers.text(ThirdPartyNames.PROVIDER_OUTCOME);
        String text = answers.text(ThirdPartyNames.PROVIDER_ANSWER);
        ThirdParty.Word said = dates.word(answers, Step.actor(execution));
        answers.taken();
        execution.setVariable(ThirdPartyNames.PROVIDER_OUTCOME, word);
        long id = Step.number(execution, ThirdPartyNames.PROVIDER_REQUEST);
        ProviderOutcome came = outcome == null ? ProviderOutcome.NO_ANSWER : outcome;
        thirdParties.answered(id, new ThirdParty.Answer(came, text, said));
        execution.setVariables(dates.rhythm(thirdParties.get(id)).variables());
        if (came != ProviderOutcome.NO_ANSWER) {
            pauses.end(thirdParties.get(id));
        }
    }
}
