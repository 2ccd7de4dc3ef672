package org.tocsin.process.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** One folder of {@code bpmn/}: what changes together. */
public record ProcessFolder(String name, List<Diagram> diagrams, List<Decisions> decisions, List<Form> forms) {

    static List<ProcessFolder> in(Path directory) {
        return list(directory)
                .filter(Files::isDirectory)
                .map(ProcessFolder::read)
                .toList();
    }

    private static ProcessFolder read(Path folder) {
        return new ProcessFolder(
                folder.getFileName().toString(),
                files(folder, ".bpmn").map(Diagram::read).toList(),
                files(folder, ".dmn").map(Decisions::read).toList(),
                files(folder, ".form").map(Form::read).toList());
    }

    private static Stream<Path> files(Path folder, String ending) {
        return list(folder).filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<Path> list(Path directory) {
        try (Stream<Path> content = Files.list(directory)) {
            return content.sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
