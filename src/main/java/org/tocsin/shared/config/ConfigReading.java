package org.tocsin.shared.config;

import java.util.List;
import java.util.stream.Stream;

/**
 * What one look at the files found.
 *
 * @param documents everything that is YAML, in the order of the files
 * @param notYaml what is not; the problems inside a document are with the document
 * @param fingerprint the same for two readings only if the files said the same, byte by byte
 */
public record ConfigReading(List<ConfigDocument> documents, List<ConfigProblem> notYaml, String fingerprint) {

    /** Copies the lists. */
    public ConfigReading {
        documents = List.copyOf(documents);
        notYaml = List.copyOf(notYaml);
    }

    /** Everything that was found wrong so far, inside documents too. */
    public List<ConfigProblem> problems() {
        return Stream.concat(
                        notYaml.stream(),
                        documents.stream().map(ConfigDocument::problems).flatMap(List::stream))
                .toList();
    }
}
