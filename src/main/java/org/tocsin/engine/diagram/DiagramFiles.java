package org.tocsin.engine.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Reads the folders of diagrams from the class path, or from the directory that the settings name. */
@Component
class DiagramFiles {

    private static final List<String> ENDINGS = List.of(".bpmn", ".dmn", ".form");
    private static final String ROOT = "/bpmn/";

    private final DiagramProperties properties;
    private final ResourcePatternResolver classPath;

    DiagramFiles(DiagramProperties properties, ResourcePatternResolver classPath) {
        this.properties = properties;
        this.classPath = classPath;
    }

    /** Every folder with a diagram, table or form in it, by name; fails if they cannot be read. */
    List<DiagramFolder> folders() throws IOException {
        String directory = properties.bpmnDirectory();
        return group(directory == null || directory.isBlank() ? onClassPath() : in(Path.of(directory)));
    }

    private Map<String, byte[]> onClassPath() throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (String ending : ENDINGS) {
            for (Resource resource : classPath.getResources("classpath*:bpmn/*/*" + ending)) {
                String address = resource.getURL().toString();
                try (InputStream content = resource.getInputStream()) {
                    files.put(address.substring(address.lastIndexOf(ROOT) + ROOT.length()), content.readAllBytes());
                }
            }
        }
        return files;
    }

    private static Map<String, byte[]> in(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            throw new IOException(
                    "tocsin.bpmn-directory names %s, which is no directory".formatted(directory.toAbsolutePath()));
        }
        Map<String, byte[]> files = new TreeMap<>();
        try (var found = Files.walk(directory, 2)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                Path relative = directory.relativize(file);
                if (relative.getNameCount() == 2 && ENDINGS.stream().anyMatch(file.toString()::endsWith)) {
                    files.put(relative.getName(0) + "/" + relative.getName(1), Files.readAllBytes(file));
                }
            }
        }
        return files;
    }

    private static List<DiagramFolder> group(Map<String, byte[]> files) {
        SortedMap<String, SortedMap<String, byte[]>> folders = new TreeMap<>();
        files.forEach((file, content) -> folders.computeIfAbsent(
                        file.substring(0, file.indexOf('/')), name -> new TreeMap<>())
                .put(file, content));
        return folders.entrySet().stream()
                .map(folder -> new DiagramFolder(folder.getKey(), folder.getValue()))
                .toList();
    }
}
