package org.tocsin.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all JVMs of tests in one build have run and passed: each writes a file of lines, {@code ran class} or
 * {@code passed process element}, and whoever comes last reads them all.
 */
record CoverageOfBuild(Path directory) {

    /** The build that runs now; its name is given to every JVM of it, and files of earlier builds do not count. */
    static CoverageOfBuild current() {
        String build = System.getProperty("tocsin.build", "by-hand").replaceAll("[^\\w-]", "");
        return new CoverageOfBuild(Path.of("target", "diagram-coverage", build));
    }

    void keep(Set<String> ran, Map<String, Set<String>> passed) throws IOException {
        Set<String> lines = new TreeSet<>();
        ran.forEach(test -> lines.add("ran " + test));
        passed.forEach(
                (process, elements) -> elements.forEach(element -> lines.add("passed " + process + " " + element)));
        Files.createDirectories(directory);
        Files.write(directory.resolve(ProcessHandle.current().pid() + ".txt"), lines);
    }

    /** The names of all test classes that ran or were skipped. */
    Set<String> ran() {
        return words("ran").map(words -> words.get(1)).collect(Collectors.toUnmodifiableSet());
    }

    /** The ids of the steps and flows that were passed, by the key of their process. */
    Map<String, Set<String>> passed() {
        Map<String, Set<String>> passed = new HashMap<>();
        words("passed").forEach(words -> passed.computeIfAbsent(words.get(1), key -> new HashSet<>())
                .add(words.get(2)));
        return passed;
    }

    private Stream<List<String>> words(String first) {
        return lines().map(line -> List.of(line.split(" ")))
                .filter(words -> words.get(0).equals(first));
    }

    private Stream<String> lines() {
        if (!Files.isDirectory(directory)) {
            return Stream.of();
        }
        try (Stream<Path> files = Files.list(directory)) {
            return files.toList().stream().flatMap(CoverageOfBuild::lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
