package org.tocsin.action;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody wanted a step that the state of the action does not allow; nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class ActionOutOfOrder extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ActionOutOfOrder(Action action, ActionState wanted) {
        super("Corrective action %d is %s; it cannot become %s now"
                .formatted(action.id(), action.state().words(), wanted.words()));
    }

    ActionOutOfOrder(Action action, ActionChange.What change) {
        super("Corrective action %d is %s; its %s cannot change now"
                .formatted(action.id(), action.state().words(), change.name().toLowerCase(Locale.ROOT)));
    }
}
