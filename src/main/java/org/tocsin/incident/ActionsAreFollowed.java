package org.tocsin.incident;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tocsin.shared.IncidentNumber;

/** What was learned from the incident is being done; ending it in another way would end that, too. Nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class ActionsAreFollowed extends ImpossibleTransition {

    private static final long serialVersionUID = 1L;

    /** So many corrective actions of the incident are not verified yet. */
    public ActionsAreFollowed(IncidentNumber number, long actions) {
        super("%s has %s that must not be forgotten: finish %s first, or link the two incidents instead."
                .formatted(
                        number,
                        actions == 1 ? "a corrective action" : actions + " corrective actions",
                        actions == 1 ? "it" : "them"));
    }
}
