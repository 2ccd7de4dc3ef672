package org.tocsin.engine.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tocsin.catalog.Catalog;

/** What is wrong with a folder is said in words, with file and element. */
class FolderCheckTest {

    private static final OptionLists LISTS = new OptionLists(mock(Catalog.class));

    @Test
    void aSoundFolderHasNoProblem() {
        assertThat(problemsOf(Map.of(
                        "p/p.bpmn", Sample.diagram("p", Sample.ASK),
                        "p/priority.dmn", Sample.TABLE,
                        "p/triage.form", Sample.FORM)))
                .isEmpty();
    }

    @Test
    void aFormThatIsNotThereIsMissed() {
        assertThat(problemsOf(Map.of("p/p.bpmn", Sample.diagram("p", Sample.ASK))))
                .isEqualTo("p/p.bpmn, ask: names the form triage, which is not in this folder, to which its binding"
                        + " \"deployment\" refers");
    }

    @Test
    void aDecisionThatIsNotThereIsMissed() {
        assertThat(problemsOf(Map.of("p/p.bpmn", Sample.diagram("p", Sample.DECIDE))))
                .contains("p/p.bpmn, decide: names the decision priority");
    }

    @Test
    void aProcessThatIsNotThereIsMissed() {
        assertThat(problemsOf(Map.of("p/p.bpmn", Sample.diagram("p", Sample.CALL))))
                .contains("p/p.bpmn, call: names the process paging, which is not in any folder");
    }

    @Test
    void whatIsKeptForEverIsRefused() {
        assertThat(problemsOf(Map.of(
                        "p/p.bpmn",
                        Sample.diagram("p", "").replace(" camunda:historyTimeToLive=\"P1D\"", ""),
                        "p/priority.dmn",
                        Sample.TABLE.replace(" camunda:historyTimeToLive=\"P1D\"", ""))))
                .contains("p/p.bpmn, p: has no history time to live")
                .contains("p/priority.dmn, priority: has no history time to live");
    }

    @Test
    void aProcessThatCannotRunIsRefused() {
        assertThat(problemsOf(Map.of("p/p.bpmn", Sample.diagram("p", "").replace("\"true\"", "\"false\""))))
                .isEqualTo("p/p.bpmn, p: is not marked as executable");
    }

    @Test
    void aTableWithAScriptIsRefused() {
        assertThat(problemsOf(Map.of(
                        "p/priority.dmn",
                        Sample.TABLE.replace("<inputExpression ", "<inputExpression expressionLanguage=\"juel\" "))))
                .isEqualTo("p/priority.dmn, e: is written in juel; tables are written in FEEL");
    }

    @Test
    void aComponentThatTasklistCannotDrawIsNamed() {
        assertThat(problemsOf(Map.of("p/triage.form", Sample.FORM.replace("\"select\"", "\"filepicker\""))))
                .isEqualTo("p/triage.form, service: has the type filepicker, which Tasklist cannot draw");
    }

    @Test
    void aListThatNobodyKnowsIsNamed() {
        assertThat(problemsOf(Map.of("p/triage.form", Sample.FORM.replace("\"services\"", "\"planets\""))))
                .contains("asks for the list planets");
    }

    @Test
    void aFormThatIsNotJsonIsNamedWithItsLine() {
        assertThat(problemsOf(Map.of("p/triage.form", "{\n  oops\n}")))
                .startsWith("p/triage.form, line 2: is not JSON");
    }

    @Test
    void aDiagramThatIsNoXmlIsNamedWithItsLine() {
        assertThat(problemsOf(Map.of("p/p.bpmn", Sample.diagram("p", "<oops"))))
                .startsWith("p/p.bpmn, line 6: is not a BPMN diagram");
    }

    @Test
    void twoProcessesOfOneKeyAreRefused() {
        assertThat(problemsOf(Map.of("p/p.bpmn", Sample.diagram("p", ""), "p/q.bpmn", Sample.diagram("p", ""))))
                .isEqualTo("p/q.bpmn, p: is defined twice: there is a process of that id in the folder p already");
    }

    private static String problemsOf(Map<String, String> files) {
        TreeMap<String, byte[]> contents = new TreeMap<>();
        files.forEach((file, content) -> contents.put(file, content.getBytes(StandardCharsets.UTF_8)));
        FolderContents folder = FolderContents.of(new DiagramFolder("p", contents));
        return FolderCheck.problems(folder, Known.in(List.of(folder)), LISTS).stream()
                .map(DiagramProblem::toString)
                .collect(Collectors.joining("\n"));
    }
}
