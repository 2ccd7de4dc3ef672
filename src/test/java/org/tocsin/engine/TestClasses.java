package org.tocsin.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The test classes that a whole build runs. */
final class TestClasses {

    private static final String CLASS = ".class";

    private TestClasses() {}

    /** The names of all of them below a directory of compiled tests. */
    static Set<String> in(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.map(file -> directory.relativize(file).toString().replace('/', '.'))
                    .filter(name -> name.endsWith("Test" + CLASS) || name.endsWith("IT" + CLASS))
                    .filter(name -> !name.contains("$"))
                    .map(name -> name.substring(0, name.length() - CLASS.length()))
                    .filter(TestClasses::canRun)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean canRun(String name) {
        try {
            Class<?> type = Class.forName(name, false, TestClasses.class.getClassLoader());
            return !type.isAnnotation() && !Modifier.isAbstract(type.getModifiers());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
