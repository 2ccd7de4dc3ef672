package org.tocsin.shared.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The YAML files an organisation keeps about itself, all in one directory. Reads them anew each time it is asked. */
public final class ConfigFiles {

    private final String location;

    private ConfigFiles(String location) {
        this.location = location;
    }

    /** The files of a directory on disk or, with {@code classpath:} before it, of the class path. */
    public static ConfigFiles in(String directory) {
        String place = directory.startsWith("classpath:") ? directory : "file:" + directory;
        return new ConfigFiles(place.endsWith("/") ? place : place + "/");
    }

    /** Where the files are, for people. */
    public String location() {
        return location.startsWith("file:") ? location.substring("file:".length()) : location;
    }

    /** Whether the directory exists; one on the class path is taken to. */
    public boolean isThere() {
        return !location.startsWith("file:") || Files.isDirectory(Path.of(location()));
    }

    /**
     * Every file, in the order of their names, read completely. A directory without files is an empty reading.
     *
     * @throws UncheckedIOException when the directory or one of its files cannot be read
     */
    public ConfigReading read() {
        List<ConfigDocument> documents = new ArrayList<>();
        List<ConfigProblem> problems = new ArrayList<>();
        MessageDigest seen = sha256();
        for (Resource file : files()) {
            String name = location() + file.getFilename();
            String text = textOf(file);
            seen.update((name + "\0" + text + "\0").getBytes(StandardCharsets.UTF_8));
            YamlFile yaml = new YamlFile(name, text);
            documents.addAll(yaml.documents());
            problems.addAll(yaml.problems());
        }
        return new ConfigReading(documents, problems, HexFormat.of().formatHex(seen.digest()));
    }

    private List<Resource> files() {
        try {
            var resolver = new PathMatchingResourcePatternResolver();
            List<Resource> files = new ArrayList<>();
            for (String ending : List.of("*.yaml", "*.yml")) {
                files.addAll(Arrays.asList(resolver.getResources(location + ending)));
            }
            Function<Resource, String> name = file -> String.valueOf(file.getFilename());
            files.sort(Comparator.comparing(name));
            return files;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + location(), unreadable);
        }
    }

    private static String textOf(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
