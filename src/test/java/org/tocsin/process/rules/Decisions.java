package org.tocsin.process.rules;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;

/** A file of decision tables. */
record Decisions(String file, DmnModelInstance model) {

    static Decisions read(Path file) {
        return of(file.getFileName().toString(), ProcessFolder.text(file));
    }

    static Decisions of(String file, String text) {
        return new Decisions(
                file, Dmn.readModelFromStream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    Collection<Decision> all() {
        return model.getModelElementsByType(Decision.class);
    }

    Stream<String> inputs() {
        return model.getModelElementsByType(InputExpression.class).stream()
                .map(InputExpression::getText)
                .flatMap(text -> new Expression(text.getTextContent()).roots().stream())
                .filter(root -> !root.called())
                .map(Expression.Root::name);
    }

    Stream<String> outputs() {
        return model.getModelElementsByType(Output.class).stream().map(Output::getName);
    }

    /** The strings that rows of a table answer with. */
    Stream<String> answers() {
        return model.getModelElementsByType(OutputEntry.class).stream()
                .flatMap(entry -> new Expression(entry.getTextContent()).strings());
    }
}
