package org.tocsin.process.thirdparty;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;
import org.tocsin.process.Answers;
import org.tocsin.process.Local;
import org.tocsin.process.Step;
import org.tocsin.timeline.Timeline;

/** Keeps what the provider was asked and what it answered. */
@Component
@Local
class RecordProviderAnswer implements JavaDelegate {

    private final Timeline timeline;

    RecordProviderAnswer(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Answers answers = Answers.of(execution);
        String provider = answers.required(ThirdPartyNames.PROVIDER, "who was asked");
        String answer = answers.required(ThirdPartyNames.PROVIDER_ANSWER, "what was asked and what came back");
        answers.taken();
        timeline.record(
                Step.incident(execution),
                Step.actor(execution),
                "provider-answered",
                "%s: %s".formatted(provider, answer));
    }
}
