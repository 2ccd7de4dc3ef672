package org.tocsin.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How Tocsin is started. */
final class Launch {

    private Launch() {}

    /** The command that starts it over the database, with its pages going to the provider. */
    static List<String> command(Ground ground, Database database, Provider provider, int port) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> words = new ArrayList<>(List.of(java, "@java.options"));
        String options = System.getenv("BENCH_JAVA_OPTIONS");
        if (options != null) {
            words.addAll(List.of(options.split(" ")));
        }
        words.addAll(List.of("-jar", jar(ground).toString()));
        words.addAll(List.of(
                "--server.port=" + port,
                "--tocsin.public-url=http://127.0.0.1:" + port,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--tocsin.bpmn-directory=" + diagrams(ground),
                "--tocsin.config-directory=config",
                "--tocsin.outbound.allow=127.0.0.1",
                "--tocsin.paging.channels=webhook",
                "--tocsin.paging.webhook.enabled=true",
                "--tocsin.paging.webhook.url=" + provider.address(),
                "--tocsin.paging.webhook.secret=" + Provider.SECRET));
        return words;
    }

    private static Path jar(Ground ground) throws IOException {
        try (var files = Files.newDirectoryStream(ground.directory().resolve("app"), "tocsin-*.jar")) {
            return files.iterator().next();
        }
    }

    /** Tocsin's own diagrams, and the one timer that is measured. */
    private static Path diagrams(Ground ground) throws IOException {
        Path target = ground.directory().resolve("bpmn");
        for (Path source : List.of(Path.of("bpmn"), Path.of("bench/bpmn"))) {
            try (var files = Files.walk(source)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    Path copy = target.resolve(source.relativize(file));
                    Files.createDirectories(copy.getParent());
                    Files.write(copy, Files.readAllBytes(file));
                }
            }
        }
        return target;
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
