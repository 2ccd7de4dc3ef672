package org.tocsin.engine.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A cell that is answered without the language means what it means in the language. */
class PlainFeelTest {

    private static final FeelEngine FEEL = new ScalaFeelEngineFactory(List.of()).createInstance();
    private static final FeelEngine PLAIN = new PlainFeel(FEEL);

    @Test
    void everyCellOfOurTablesMeansTheSame() {
        Set<String> conditions = cells(InputEntry.class);
        Set<String> answers = cells(OutputEntry.class);
        assertThat(conditions).isNotEmpty();
        assertThat(answers).isNotEmpty();

        for (String condition : conditions) {
            for (Object value : List.of(
                    "P0", "P3", "critical", "received", "loss-of-access", "", "p0", "\"P0\"", true, false, 4L)) {
                sameTest(condition, value);
            }
        }
        answers.forEach(answer -> sameValue(answer, "P0"));
    }

    @Test
    void whatOnlyLooksPlainIsLeftToTheLanguage() {
        CONDITIONS.lines().forEach(condition -> {
            for (Object value :
                    Stream.of("P0", "P1", "a", "a,b", "a\"b", 2L, true).toList()) {
                sameTest(condition, value);
            }
            sameTest(condition, null);
        });
        ANSWERS.lines().forEach(answer -> {
            sameValue(answer, "P0");
            sameValue(answer, 7L);
            sameValue(answer, true);
        });
    }

    private static final String CONDITIONS =
            """
            -
            true
            false
             true
            not(true)
            not("P0")
            "a\\"b"
            "P0" , "P1"
            "P0","P1",
            [1..3]
            < 5
            "a,b"
            """;

    private static final String ANSWERS =
            """
            "PT5M"
            5
            007
            0
            10.0
            0.75
            1e3
            1.
            .5
            12345678901
            true
            false
            value
            nothing
            null
            "a" + "b"
            1.5
            - 3
            value = "P0"
            """;

    private static void sameTest(String condition, @Nullable Object value) {
        assertThat(outcome(() -> PLAIN.evaluateSimpleUnaryTests(condition, "value", context(value))))
                .as("%s for %s", condition, value)
                .isEqualTo(outcome(() -> FEEL.evaluateSimpleUnaryTests(condition, "value", context(value))));
    }

    private static void sameValue(String answer, @Nullable Object value) {
        assertThat(outcome(() -> PLAIN.evaluateSimpleExpression(answer, context(value))))
                .as("%s for %s", answer, value)
                .isEqualTo(outcome(() -> FEEL.evaluateSimpleExpression(answer, context(value))));
    }

    private interface Question {
        @Nullable
        Object answer();
    }

    /** An expression that nobody understands is understood by neither. */
    private static String outcome(Question question) {
        try {
            Object answer = question.answer();
            return answer == null ? "nothing" : answer.getClass().getSimpleName() + " " + answer;
        } catch (RuntimeException e) {
            return "fails";
        }
    }

    private static VariableContext context(@Nullable Object value) {
        return Variables.putValue("value", value).asVariableContext();
    }

    private static Set<String> cells(Class<? extends DmnElement> kind) {
        try (Stream<Path> files = Files.walk(Path.of("bpmn"))) {
            return files.filter(file -> file.toString().endsWith(".dmn"))
                    .flatMap(file -> Dmn.readModelFromFile(file.toFile()).getModelElementsByType(kind).stream())
                    .map(cell -> cell instanceof InputEntry input ? input.getText() : ((OutputEntry) cell).getText())
                    .filter(Objects::nonNull)
                    .map(Text::getTextContent)
                    .filter(text -> !text.isBlank())
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
