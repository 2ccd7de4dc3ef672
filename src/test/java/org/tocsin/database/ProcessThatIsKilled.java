package org.tocsin.database;

import java.io.IOException;
import java.nio.file.Path;

/** Another JVM with a database inside, to be killed: it commits one word, says so and waits. */
final class ProcessThatIsKilled {

    private ProcessThatIsKilled() {}

    static Process start(Path data) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ProcessThatIsKilled.class.getName(),
                        data.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = "";
        while (line != null && !line.equals("committed")) {
            line = process.inputReader().readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the process ended early");
        }
        return process;
    }

    public static void main(String[] arguments) throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(Path.of(arguments[0]), Durability.FULL);
        EmbeddedPostgresIT.execute(postgres, "drop table if exists killed");
        EmbeddedPostgresIT.execute(postgres, "create table killed as select 'committed' as word");
        System.out.println("committed");
        System.in.read();
    }
}
