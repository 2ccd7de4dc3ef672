package org.tocsin.process.rules;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words that diagrams and code share are written once in Java, as constants of the {@code …Names} class. */
public final class NameRules {

    private NameRules() {}

    /** Every message, error code, variable and form field is a constant of the folder's {@code …Names} class. */
    public static Stream<String> everyWordIsAConstant(ProcessFolder folder, Project project) {
        Set<String> constants = Stream.of(
                        project.code().namesOf(folder), project.code().sharedNames())
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return new Vocabulary(folder, project)
                .thatNeedConstants()
                .filter(word -> !constants.contains(word.text()))
                .map(word -> word.at() + " uses the " + word.kind() + " " + word.text()
                        + ", which is no constant of process." + Code.packageOf(folder));
    }

    /** Every constant is used in the folder's diagrams, forms or tables. */
    public static Stream<String> everyConstantIsUsed(ProcessFolder folder, Project project) {
        Set<String> known = new Vocabulary(folder, project).known();
        return project.code().namesOf(folder).stream()
                .filter(constant -> !known.contains(constant))
                .map(constant -> folder.name() + ": nothing in this folder is called " + constant + ", but process."
                        + Code.packageOf(folder) + " has a constant for it");
    }

    /** Every constant that the folders share is used in one of them. */
    public static Stream<String> everySharedConstantIsUsed(ProcessFolder unused, Project project) {
        Set<String> known = project.folders().stream()
                .flatMap(folder -> new Vocabulary(folder, project).known().stream())
                .collect(Collectors.toSet());
        return project.code().sharedNames().stream()
                .filter(constant -> !known.contains(constant))
                .map(constant -> "nothing in any folder is called " + constant
                        + ", but the package process has a constant for it");
    }
}
