package org.tocsin.shared;

import java.util.List;
import java.util.stream.Collectors;

/** What somebody sent cannot be accepted; says for every field what was wrong and what would be right. Nothing was stored. */
public final class InvalidInput extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * One thing that is wrong with the input.
     *
     * @param field the field as its sender wrote it
     * @param wrong what is wrong with it, to be read behind the field's name: "is missing"
     * @param right what would be accepted
     */
    public record Problem(String field, String wrong, String right) {

        @Override
        public String toString() {
            return "%s %s; expected %s".formatted(field, wrong, right);
        }
    }

    /** One field is wrong. */
    public InvalidInput(String field, String wrong, String right) {
        this(List.of(new Problem(field, wrong, right)));
    }

    /** Several fields are wrong; all are told at once. */
    public InvalidInput(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(". ")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the fields. */
    public List<Problem> problems() {
        return problems;
    }
}
