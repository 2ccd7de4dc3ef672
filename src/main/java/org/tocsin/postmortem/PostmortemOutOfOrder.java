package org.tocsin.postmortem;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tocsin.shared.IncidentNumber;

/** Somebody wanted a step that the state of the postmortem does not allow; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class PostmortemOutOfOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PostmortemOutOfOrder(IncidentNumber incident, PostmortemState state, String step) {
        super("The postmortem of %s is %s; it cannot be %s now".formatted(incident, state.words(), step));
    }
}
