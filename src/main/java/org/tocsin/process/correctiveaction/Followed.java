package org.tocsin.process.correctiveaction;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.tocsin.process.Step;

/** Which action a process follows. */
final class Followed {

    private Followed() {}

    /**
     * The number of the action. Whoever has a task of the process may set its variables, and could make it follow another
     * action; what the incident's process has handed over is out of their reach.
     */
    static long action(DelegateExecution execution) {
        DelegateExecution caller = execution.getSuperExecution();
        DelegateExecution process =
                caller == null ? execution.getProcessInstance().getSuperExecution() : caller;
        return Step.number(process == null ? execution : process, CorrectiveActionNames.ACTION);
    }
}
