package org.tocsin.process.thirdparty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.ThirdParty;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;

/** Keeps what the provider was asked and what it promised; the clock stands still if nothing else can be done. */
@Component
@Local
class RecordRequest implements JavaDelegate {

    private final ThirdParties thirdParties;
    private final AnswerDates dates;
    private final ProviderPauses pauses;

    RecordRequest(ThirdParties thirdParties, AnswerDates dates, ProviderPauses pauses) {
        this.thirdParties = thirdParties;
        this.dates = dates;
        this.pauses = pauses;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String provider = answers.required(ThirdPartyNames.PROVIDER, "who was asked");
        String asked = answers.required(ThirdPartyNames.ASKED, "what they were asked for");
        boolean pause = answers.flag(ThirdPartyNames.PAUSE_CLOCK);
        ThirdParty.Request request = new ThirdParty.Request(
                provider,
                answers.text(ThirdPartyNames.TICKET),
                asked,
                answers.flag(ThirdPartyNames.WORKAROUND_ASKED),
                dates.word(answers, Step.actor(execution)));
        answers.taken();
        long id = thirdParties.asked(Step.incident(execution), request);
        execution.setVariable(ThirdPartyNames.PROVIDER_REQUEST, id);
        execution.setVariables(dates.rhythm(thirdParties.get(id)).variables());
        if (pause) {
            pauses.begin(thirdParties.get(id));
        }
    }
}
