package org.tocsin.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a person who started Tocsin what is wrong with its database instead of a stack trace. */
class EmbeddedPostgresFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedPostgresFailed> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, EmbeddedPostgresFailed cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
