package org.tocsin.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.tocsin.engine.InDiagram;
import org.tocsin.shared.Reason;
import org.tocsin.shared.Unavailable;

/** What is read from classes: delegates with what is wrong about them, beans for expressions, and constants. */
class CodeTest {

    private static final Code CODE = Code.of(new ClassFileImporter()
            .importClasses(
                    RingBell.class,
                    CallNeighbour.class,
                    Telephone.class,
                    OldTelephone.class,
                    Unmarked.class,
                    Renamed.class,
                    OpenToAll.class,
                    BellClock.class,
                    Beans.class,
                    AlarmNames.class,
                    AlarmNames.Messages.class));

    @Test
    void delegatesAreReadWithWhatIsWrongAboutThem() {
        assertThat(CODE.delegates())
                .containsExactlyInAnyOrder(
                        new Code.Delegate("RingBell", "rules", "", false, false),
                        new Code.Delegate("CallNeighbour", "rules", "", false, true),
                        new Code.Delegate("Unmarked", "rules", "is not a @Component", false, false),
                        new Code.Delegate(
                                "Renamed",
                                "rules",
                                "has a bean name of its own; its class name is enough",
                                false,
                                false),
                        new Code.Delegate("OpenToAll", "rules", "is public", false, false));
    }

    @Test
    void itIsSeenWhichDelegatesOfOursReachOutsideSystems() {
        assertThat(Code.in("org.tocsin").delegates())
                .filteredOn(Code.Delegate::mayHaveToWait)
                .extracting(Code.Delegate::type)
                .contains("SendPage", "SendUpdate")
                .doesNotContain("OpenIncident", "ChooseNextChannel");
    }

    @Test
    void beansForExpressionsAreReadWithTheirPublicMethods() {
        assertThat(CODE.beans()).isEqualTo(Map.of("bellClock", Set.of("dueAt"), "madeClock", Set.of("dueAt")));
    }

    @Test
    void constantsAreReadFromNamesClassesAndTheirParts() {
        assertThat(CODE.names()).isEqualTo(Map.of("rules", Set.of("alarm", "alarm-raised")));
    }

    @Component
    static class RingBell extends Nothing {}

    @Component
    static class CallNeighbour extends Nothing {

        private final Telephone telephone = new OldTelephone();

        @Override
        public void execute(DelegateExecution execution) {
            telephone.ring();
        }
    }

    interface Telephone {

        void ring();
    }

    static class OldTelephone implements Telephone {

        @Override
        public void ring() {
            List.of("neighbour").forEach(person -> {
                throw new Unavailable("telephone", Reason.TIMEOUT, person, null);
            });
        }
    }

    static class Unmarked extends Nothing {}

    @Component("bell")
    static class Renamed extends Nothing {}

    @Component
    public static class OpenToAll extends Nothing {}

    @Component
    @InDiagram
    static class BellClock {

        public Date dueAt(DelegateExecution execution) {
            return new Date(hidden());
        }

        private long hidden() {
            return 0;
        }
    }

    static class Beans {

        @Bean
        @InDiagram
        BellClock madeClock() {
            return new BellClock();
        }
    }

    static final class AlarmNames {

        static final String ALARM = "alarm";
        static final int NUMBER = 1;

        static final class Messages {
            static final String ALARM_RAISED = "alarm-raised";
        }
    }

    abstract static class Nothing implements JavaDelegate {

        @Override
        public void execute(DelegateExecution execution) {
            // Nothing happens in a test of what is declared.
        }
    }
}
