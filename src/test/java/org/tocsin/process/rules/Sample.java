package org.tocsin.process.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small folder in which every rule holds, to be broken in one place at a time. */
record Sample(String bpmn, String dmn, String form, Code code) {

    private static final Path FOLDER = Path.of("src/test/resources/sample/sample-alarm");

    private static final Set<String> CONSTANTS =
            Set.of("alarm-raised", "bell-broken", "loudness", "urgency", "answeredBy");

    static Sample correct() {
        return new Sample(
                ProcessFolder.text(FOLDER.resolve("sample-alarm.bpmn")),
                ProcessFolder.text(FOLDER.resolve("loudness.dmn")),
                ProcessFolder.text(FOLDER.resolve("answer-alarm.form")),
                new Code(
                        Set.of(new Code.Delegate("RingBell", "samplealarm", "", false, false)),
                        Map.of("bellClock", Set.of("dueAt")),
                        Map.of("samplealarm", CONSTANTS)));
    }

    Sample inDiagram(String was, String is) {
        return new Sample(replaced(bpmn, was, is), dmn, form, code);
    }

    Sample inTable(String was, String is) {
        return new Sample(bpmn, replaced(dmn, was, is), form, code);
    }

    Sample inForm(String was, String is) {
        return new Sample(bpmn, dmn, replaced(form, was, is), code);
    }

    Sample withDelegates(Code.Delegate... delegates) {
        return new Sample(bpmn, dmn, form, new Code(Set.of(delegates), code.beans(), code.names()));
    }

    Sample withConstant(String constant) {
        Set<String> more =
                Stream.concat(CONSTANTS.stream(), Stream.of(constant)).collect(Collectors.toSet());
        return new Sample(bpmn, dmn, form, new Code(code.delegates(), code.beans(), Map.of("samplealarm", more)));
    }

    List<String> findings(Rule rule) {
        var folder = new ProcessFolder(
                "sample-alarm",
                List.of(Diagram.of("sample-alarm.bpmn", bpmn)),
                List.of(Decisions.of("loudness.dmn", dmn)),
                List.of(Form.of("answer-alarm.form", form)));
        return new Project(List.of(folder), code).findings(rule);
    }

    private static String replaced(String text, String was, String is) {
        assertThat(text).contains(was);
        return text.replace(was, is);
    }
}
