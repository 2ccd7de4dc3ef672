package org.tocsin.process.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All folders of diagrams, and what the code offers to them. */
public record Project(List<ProcessFolder> folders, Code code) {

    /** Reads the diagrams below a directory and the classes below a package. */
    public static Project of(Path directory, String rootPackage) {
        return new Project(ProcessFolder.in(directory), Code.in(rootPackage));
    }

    /** What breaks the rule, over all folders. */
    public List<String> findings(Rule rule) {
        return folders.stream()
                .flatMap(folder -> rule.findings(folder, this))
                .distinct()
                .toList();
    }

    Optional<ProcessFolder> folderOfProcess(String process) {
        return folders.stream()
                .filter(folder -> folder.diagrams().stream()
                        .anyMatch(diagram -> diagram.processId().equals(process)))
                .findFirst();
    }

    Stream<Diagram> diagrams() {
        return folders.stream().flatMap(folder -> folder.diagrams().stream());
    }
}
