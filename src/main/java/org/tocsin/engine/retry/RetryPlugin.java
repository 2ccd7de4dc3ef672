package org.tocsin.engine.retry;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.tocsin.engine.privacy.FailureWords;

/** Lets failed steps be planned anew by {@link PoliteRetry}, and lets people through who meet a step by {@link PersonsCommands}. */
@Component
class RetryPlugin extends AbstractProcessEnginePlugin {

    private final Clock clock;
    private final FailureWords words;

    RetryPlugin(Clock clock, FailureWords words) {
        this.clock = clock;
        this.words = words;
    }

    /** Outermost: what is begun anew is begun in a transaction of its own. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<CommandInterceptor> first = engine.getCustomPreCommandInterceptorsTxRequired();
        Stream<CommandInterceptor> others = first == null ? Stream.empty() : first.stream();
        engine.setCustomPreCommandInterceptorsTxRequired(
                Stream.concat(Stream.of(new PersonsCommands(engine.getIdentityService())), others)
                        .toList());
    }

    /** After the starter has set its own. */
    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setFailedJobCommandFactory((job, failure) -> new PoliteRetry(job, failure, clock, words));
    }
}
