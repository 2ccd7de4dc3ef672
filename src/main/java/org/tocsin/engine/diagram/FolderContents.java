package org.tocsin.engine.diagram;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/**
 * A folder whose files were read for what they are.
 *
 * @param folder where they came from
 * @param diagrams the diagrams, by file
 * @param decisions the decision tables, by file
 * @param forms the forms, by file
 * @param unreadable what could not be read
 */
record FolderContents(
        DiagramFolder folder,
        Map<String, BpmnModelInstance> diagrams,
        Map<String, DmnModelInstance> decisions,
        Map<String, Form> forms,
        List<DiagramProblem> unreadable) {

    private static final Pattern LINE = Pattern.compile("(?i)line(?:number)?[=: ]+(\\d+)");

    static FolderContents of(DiagramFolder folder) {
        List<DiagramProblem> unreadable = new ArrayList<>();
        return new FolderContents(
                folder,
                read(folder.filesLike(".bpmn"), FolderContents::diagram, unreadable),
                read(folder.filesLike(".dmn"), FolderContents::decision, unreadable),
                read(folder.filesLike(".form"), Form::read, unreadable),
                unreadable);
    }

    private static <T> Map<String, T> read(
            SortedMap<String, byte[]> files, BiFunction<String, byte[], T> reader, List<DiagramProblem> unreadable) {
        Map<String, T> contents = new TreeMap<>();
        files.forEach((file, content) -> {
            try {
                contents.put(file, reader.apply(file, content));
            } catch (UnreadableFile e) {
                unreadable.add(e.problem());
            }
        });
        return contents;
    }

    private static BpmnModelInstance diagram(String file, byte[] content) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (RuntimeException e) {
            throw unreadable(file, "is not a BPMN diagram", e);
        }
    }

    private static DmnModelInstance decision(String file, byte[] content) {
        try {
            return Dmn.readModelFromStream(new ByteArrayInputStream(content));
        } catch (RuntimeException e) {
            throw unreadable(file, "is not a decision table", e);
        }
    }

    private static UnreadableFile unreadable(String file, String what, Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = String.valueOf(root.getMessage());
        Matcher line = LINE.matcher(message);
        String place = line.find() ? "line " + line.group(1) : null;
        return new UnreadableFile(new DiagramProblem(file, place, what + ": " + message));
    }
}
