package org.tocsin.process.rules;

import java.util.Set;
import java.util.stream.Stream;

/** Words that diagrams and code share are written once in Java, as constants of the {@code …Names} class. */
public final class NameRules {

    private NameRules() {}

    /** Every message, error code, variable and form field is a constant of the folder's {@code …Names} class. */
    public static Stream<String> everyWordIsAConstant(ProcessFolder folder, Project project) {
        Set<String> constants = project.code().namesOf(folder);
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
}
