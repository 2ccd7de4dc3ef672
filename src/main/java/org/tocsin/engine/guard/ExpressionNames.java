package org.tocsin.engine.guard;

import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * The names in an expression, found without running it.
 *
 * @param called names whose methods are called: beans, {@code execution}, {@code task}
 * @param functions functions that are called
 */
record ExpressionNames(Set<String> called, Set<String> functions) {

    /** Reads an expression; throws {@link TreeBuilderException} if it is not one. */
    static ExpressionNames in(String expression) {
        ExpressionNames names = new ExpressionNames(new TreeSet<>(), new TreeSet<>());
        names.collect(new Builder(Builder.Feature.METHOD_INVOCATIONS)
                .build(expression)
                .getRoot());
        return names;
    }

    private void collect(Node node) {
        if (node instanceof AstMethod method) {
            Node base = method.getChild(0).getChild(0);
            if (base instanceof AstIdentifier identifier) {
                called.add(identifier.getName());
            }
        } else if (node instanceof AstFunction function) {
            functions.add(function.getName());
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            if (node.getChild(i) != null) {
                collect(node.getChild(i));
            }
        }
    }
}
