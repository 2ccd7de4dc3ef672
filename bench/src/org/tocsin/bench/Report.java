package org.tocsin.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Collects figures; says on stderr what goes on. */
final class Report {

    private final List<Figure> figures = new ArrayList<>();

    static void progress(String words, Object... values) {
        System.err.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + words.formatted(values));
    }

    void add(Figure figure) {
        figures.add(figure);
        progress("  %s: %s %s%s", figure.name(), Figure.number(figure.value()), figure.unit(), verdict(figure));
    }

    private static String verdict(Figure figure) {
        return figure.floor().isEmpty() ? "" : " (%s: %s)".formatted(figure.floor(), figure.holds() ? "holds" : "MISSED");
    }

    void writeTo(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, figures.stream().map(Figure::json).collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n")));
    }

    void print() {
        int width = figures.stream().mapToInt(figure -> figure.name().length()).max().orElse(10);
        String line = "%-" + width + "s %10s %-14s %-10s %s%n";
        System.out.printf(line, "what", "value", "unit", "floor", "holds");
        for (Figure figure : figures) {
            System.out.printf(
                    line,
                    figure.name(),
                    Figure.number(figure.value()),
                    figure.unit(),
                    figure.floor(),
                    figure.floor().isEmpty() ? "" : figure.holds() ? "yes" : "NO");
        }
    }

    boolean allHold() {
        return figures.stream().allMatch(Figure::holds);
    }
}
