package org.tocsin.production;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the list of what is missing instead of a stack trace. */
final class NotReadyForProductionAnalyzer extends AbstractFailureAnalyzer<NotReadyForProduction> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NotReadyForProduction cause) {
        return new FailureAnalysis(
                "The profile 'production' is on, and this is not ready for it:\n\n" + cause.getMessage(),
                "Set them in the environment (spring.mail.host is SPRING_MAIL_HOST there) or in a file named by"
                        + " SPRING_CONFIG_ADDITIONAL_LOCATION; docs/operations.md lists them all."
                        + " To try Tocsin out, leave the profile away.",
                cause);
    }
}
