package org.tocsin.shared.config;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a start that failed for the organisation's files into a list of what to change, without a stack trace. */
final class UnusableConfigurationAnalyzer extends AbstractFailureAnalyzer<UnusableConfiguration> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnusableConfiguration cause) {
        String list = cause.problems().stream().map(problem -> "  - " + problem).collect(Collectors.joining("\n"));
        return new FailureAnalysis(
                "The organisation's files cannot be used:\n\n" + list,
                "Correct the lines above and start again. config/README.md explains every file.",
                cause);
    }
}
