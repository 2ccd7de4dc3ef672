package org.tocsin.shared.config;

import java.util.List;
import java.util.stream.Collectors;

/** The organisation's files cannot be used as they are. Thrown at start only, with everything that is wrong. */
public final class UnusableConfiguration extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<ConfigProblem> problems;

    /** All of these are wrong. */
    public UnusableConfiguration(List<ConfigProblem> problems) {
        super(problems.stream().map(ConfigProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Does nothing when nothing is wrong. */
    public static void refuse(List<ConfigProblem> problems) {
        if (!problems.isEmpty()) {
            throw new UnusableConfiguration(problems);
        }
    }

    /** Everything that is wrong, in the order of the files. */
    public List<ConfigProblem> problems() {
        return problems;
    }
}
