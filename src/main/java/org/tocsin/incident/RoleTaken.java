package org.tocsin.incident;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else holds the role. Nothing was changed. */
@ResponseStatus(HttpStatus.CONFLICT)
public final class RoleTaken extends ImpossibleTransition {

    private static final long serialVersionUID = 1L;

    RoleTaken(RoleTenure present) {
        super("%1$s has been %2$s of %3$s since %4$s. Whoever wants to change that says so by insteadOf %1$s."
                .formatted(
                        present.holder(),
                        present.role().words(),
                        present.incident(),
                        present.began().at()));
    }
}
