package org.tocsin.database;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs one program to its end and appends what it says to a log. */
record Command(Path log, List<String> words) {

    private static final Duration LONGEST = Duration.ofMinutes(6);

    /** The program behind a prefix, such as one that changes the user. */
    Command behind(List<String> prefix) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return new Command(log, all);
    }

    /** Whether the program ended well; {@code input}, if any, is given to it. */
    boolean succeeds(@Nullable String input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        try (var stdin = process.outputWriter()) {
            stdin.write(input == null ? "" : input);
        }
        return endsWell(process);
    }

    private boolean endsWell(Process process) throws IOException {
        try {
            if (process.waitFor(LONGEST.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for " + words.get(0));
        }
    }

    /** Runs the program; fails with {@link EmbeddedPostgresFailed} and the end of the log unless it ended well. */
    void run(String purpose, @Nullable String input) throws IOException {
        if (!succeeds(input)) {
            List<String> lines = Files.readAllLines(log);
            String end = String.join("\n  ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
            throw new EmbeddedPostgresFailed(
                    "The PostgreSQL inside could not %s. Its log ends with:\n  %s".formatted(purpose, end),
                    "Look into %s, or name a PostgreSQL of your own in spring.datasource.url.".formatted(log));
        }
    }
}
