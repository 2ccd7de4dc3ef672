package org.tocsin.engine;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.core.Ordered;

/**
 * What a form shows, read each time it is opened. Nothing of it is stored in the process, so that it is never out of date,
 * may be of any length, and a browser gets only what its form names. Whoever comes later in order wins.
 */
public interface FormContent extends Ordered {

    /**
     * What the form of the task shows or begins with, by the names that the form uses: texts, numbers, booleans, and lists of
     * maps of these. Empty if it has nothing to say of that task.
     */
    Map<String, Object> of(DelegateTask task);

    /** The record comes first; what somebody has begun to write comes last, and wins. */
    @Override
    default int getOrder() {
        return 0;
    }
}
