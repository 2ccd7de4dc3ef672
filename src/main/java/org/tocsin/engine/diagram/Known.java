package org.tocsin.engine.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;

/**
 * What all folders together define, and in which folder.
 *
 * @param folders of every process, decision and form, by "process paging", "decision priority", "form triage"
 * @param twice what is defined more than once
 */
record Known(Map<String, String> folders, List<DiagramProblem> twice) {

    static Known in(List<FolderContents> all) {
        Known known = new Known(new LinkedHashMap<>(), new ArrayList<>());
        for (FolderContents contents : all) {
            String folder = contents.folder().name();
            contents.diagrams().forEach((file, model) -> model.getModelElementsByType(Process.class)
                    .forEach(process -> known.add("process", process.getId(), folder, file)));
            contents.decisions().forEach((file, model) -> model.getModelElementsByType(Decision.class)
                    .forEach(decision -> known.add("decision", decision.getId(), folder, file)));
            contents.forms().forEach((file, form) -> known.add("form", form.id(), folder, file));
        }
        return known;
    }

    /** Whether there is such a thing in this folder or, unless it must be in the same deployment, in any other. */
    boolean has(String kind, String id, String folder, boolean inTheSame) {
        String found = folders.get(kind + " " + id);
        return found != null && (!inTheSame || found.equals(folder));
    }

    private void add(String kind, String id, String folder, String file) {
        String earlier = folders.putIfAbsent(kind + " " + id, folder);
        if (earlier != null && !id.isBlank()) {
            twice.add(new DiagramProblem(
                    file,
                    id,
                    "is defined twice: there is a %s of that id in the folder %s already"
                            .formatted(kind, Objects.requireNonNull(earlier))));
        }
    }
}
