package org.tocsin.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the list of what is missing instead of a stack trace. */
final class NotReadyForProductionAnalyzer extends AbstractFailureAnalyzer<NotReadyForProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotReadyForProduction cause) {
        return new FailureAnalysis(
                "The profile 'production' is on, and this is not ready for it:\n\n" + cause.getMessage(),
                "Set them in the environment, in capitals, dots as underscores, without hyphens: tocsin.public-url is"
                        + " TOCSIN_PUBLICURL there. docs/operations.md explains them. To try Tocsin out, leave the profile away.",
                cause);
    }
}
