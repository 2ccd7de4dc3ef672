package org.tocsin.shared.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A directory of files that a test writes as a person would. */
public final class Written {

    private final Path directory;

    private Written(Path directory) {
        this.directory = directory;
    }

    /** The files of a directory that exists. */
    public static Written in(Path directory) {
        return new Written(directory);
    }

    /** Writes one file, in place of what it said before. */
    public Written file(String name, String text) {
        try {
            Files.writeString(directory.resolve(name), text);
            return this;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** The files, as Tocsin reads them. */
    public ConfigFiles files() {
        return ConfigFiles.in(directory.toString());
    }
}
