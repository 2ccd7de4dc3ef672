package org.tocsin.process.rules;

import java.util.stream.Stream;

/** Something that has to hold for a folder of {@code bpmn/}. */
@FunctionalInterface
public interface Rule {

    /** Says what breaks this rule: file, element and reason, one sentence each; empty when it holds. */
    Stream<String> findings(ProcessFolder folder, Project project);
}
