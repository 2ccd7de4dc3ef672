package org.tocsin.shared.config;

import java.util.List;

/**
 * What one look at the files found.
 *
 * @param documents everything that is YAML, in the order of the files
 * @param problems what is not; the problems inside a document are with the document
 */
public record ConfigReading(List<ConfigDocument> documents, List<ConfigProblem> problems) {

    /** Copies the lists. */
    public ConfigReading {
        documents = List.copyOf(documents);
        problems = List.copyOf(problems);
    }
}
