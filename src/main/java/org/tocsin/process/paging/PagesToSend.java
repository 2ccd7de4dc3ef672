package org.tocsin.process.paging;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;
import org.tocsin.engine.InDiagram;
import org.tocsin.paging.PageRequest;
import org.tocsin.paging.Paging;

/** The pages of the level whose turn it is: the diagram sends one after the other, each on its own. */
@Component
@InDiagram
public final class PagesToSend {

    private final Paging paging;

    PagesToSend(Paging paging) {
        this.paging = paging;
    }

    /** The ids of the pages that were planned; the same each time it is asked. */
    public List<Long> of(DelegateExecution execution) {
        return paging.planned(Calls.request(execution));
    }

    /** Whether nobody of the level can know, since no channel took any of their pages, and another level is left to be asked at once. */
    public boolean missedEverybody(DelegateExecution execution) {
        PageRequest level = Calls.request(execution);
        return level.level() < paging.levels(level.summons()) && paging.missedEverybody(level);
    }
}
