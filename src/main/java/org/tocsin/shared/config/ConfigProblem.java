package org.tocsin.shared.config;

/**
 * One thing that is wrong with the organisation's files.
 *
 * @param file the file as its reader would name it
 * @param document which document of the file, from 1
 * @param line the line it starts at, from 1; 0 if it is no line of a file
 * @param field the field, by its path: {@code spec.owner}
 * @param wrong what is wrong with it, to be read behind the field's name: "is missing"
 * @param right what would be accepted
 */
public record ConfigProblem(String file, int document, int line, String field, String wrong, String right) {

    @Override
    public String toString() {
        if (line == 0) {
            return "%s: %s %s; expected %s".formatted(file, field, wrong, right);
        }
        return "%s, line %d (document %d): %s %s; expected %s".formatted(file, line, document, field, wrong, right);
    }
}
