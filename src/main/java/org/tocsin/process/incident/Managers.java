package org.tocsin.process.incident;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.engine.InDiagram;

/** Whether an incident that needs an incident manager has one. */
@Component
@InDiagram
public final class Managers {

    /** Whether one has to be paged: the priority wants one by now, nobody is, and nobody is being paged for it. */
    public boolean needed(DelegateExecution execution) {
        return false;
    }
}
