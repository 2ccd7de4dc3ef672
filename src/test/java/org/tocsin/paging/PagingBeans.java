package org.tocsin.paging;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.tocsin.oncall.OnCall;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.config.ConfigFiles;
import org.tocsin.shared.delivery.OutwardBeans;
import org.tocsin.testing.FeatureBeans;

/** Paging on a real database, with two telephones instead of providers and a process that remembers what it was told. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    FeatureBeans.class,
    OutwardBeans.class,
    PagingConfiguration.class,
    Paging.class,
    PageAnswering.class,
    PageRows.class,
    PageTexts.class,
    PageLog.class,
    AnswerLog.class,
    IncidentLock.class,
    RoundRows.class,
    Rounds.class,
    OpenCalls.class,
    Demand.class,
    PageLinks.class,
    LevelPlan.class,
    Levels.class,
    Reach.class,
    Sending.class,
    Answering.class,
    Answers.class,
    Tokens.class
})
class PagingBeans {

    @Bean
    PagingSettings settings() {
        return new PagingSettings(List.of("first", "second"), Duration.ofHours(24));
    }

    @Bean
    PhoneForTests first() {
        return new PhoneForTests("first");
    }

    @Bean
    PhoneForTests second() {
        return new PhoneForTests("second");
    }

    @Bean
    OnCall onCall(Clock clock) {
        return OnCall.of(ConfigFiles.in("config"), clock);
    }

    @Bean
    ProcessForTests process() {
        return new ProcessForTests();
    }

    static final class ProcessForTests implements AnswerProcess {

        final List<Answered> told = new ArrayList<>();
        final List<String> joined = new ArrayList<>();
        Optional<String> over = Optional.empty();
        Optional<String> holder = Optional.empty();
        boolean broken;

        void reset() {
            told.clear();
            joined.clear();
            over = Optional.empty();
            holder = Optional.empty();
            broken = false;
        }

        @Override
        public void answered(Answered answer) {
            if (broken) {
                throw new IllegalStateException("the engine is busy");
            }
            told.add(answer);
        }

        @Override
        public void joined(IncidentNumber number, String person) {
            joined.add(person);
        }

        @Override
        public Optional<String> over(IncidentNumber number, Purpose purpose, Instant begunAt) {
            return over;
        }

        @Override
        public Optional<String> holder(IncidentNumber number, Purpose purpose) {
            return holder;
        }
    }
}
