package org.tocsin.bench;

import java.time.Instant;
import java.util.AbstractMap;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Every bean that a diagram names: each does nothing but decide which way to go. */
final class BareSteps extends AbstractMap<Object, Object> {


    private static final Set<String> NOT_STEPS = Set.of("execution", "task", "pagesToSend", "deliveriesToSend", "managers");

    private final Runnable paged;

    /** Steps that tell when a page would have been handed over. */
    BareSteps(Runnable paged) {
        this.paged = paged;
    }

    @Override
    public boolean containsKey(Object name) {
        return true;
    }

    @Override
    public Object get(Object name) {
        return NOT_STEPS.contains(name) ? new Asked() : (JavaDelegate) execution -> step(name.toString(), execution);
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Map.<Object, Object>of().entrySet();
    }

    private void step(String name, DelegateExecution execution) {
        switch (name) {
            case "findOnCall" -> {
                execution.setVariable("found", "somebody");
                execution.setVariable("answerBy", Date.from(Instant.now().plusSeconds(300)));
            }
            case "chooseStakeholders" -> {
                execution.setVariable("approvalNeeded", false);
                execution.setVariable("approveBy", Date.from(Instant.now().plusSeconds(600)));
            }
            case "sendPage" -> {
                execution.setVariable("pageOutcome", "settled");
                paged.run();
            }
            case "chooseNextChannel" -> execution.setVariable("anotherChannel", false);
            case "escalateToNextLevel" -> {
                execution.setVariable("levelLeft", false);
                execution.setVariable("alertNags", "R/2099-01-01T00:00:00Z/PT30M");
            }
            default -> {}
        }
    }

    /** What the diagrams ask: one page and one delivery for each incident, as in the sample organisation. */
    public static final class Asked {

        /** The only one. */
        public List<Long> of(DelegateExecution execution) {
            return List.of(1L);
        }

        /** Nobody has to lead. */
        public String due(DelegateExecution execution) {
            return "R/2099-01-01T00:00:00Z/PT30M";
        }

        /** As it is when everything works. */
        public boolean missedEverybody(DelegateExecution execution) {
            return false;
        }

        /** As it is when everything works. */
        public boolean reachedEverybody(DelegateExecution execution) {
            return true;
        }
    }
}
