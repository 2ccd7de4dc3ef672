package org.tocsin.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.util.FileSystemUtils;

/** One directory of databases and the server over it, driven by PostgreSQL's own {@code initdb} and {@code pg_ctl}. */
final class Cluster {

    static final String USER = "tocsin";
    static final String DATABASE = "tocsin";

    /** Reachable from this machine only, and tuned for short statements. */
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=''",
            "max_connections=200",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC");

    private static final int ATTEMPTS = 3;
    private static final String UNFINISHED = "unfinished-";

    private final Path home;
    private final Path directory;
    private final Path programs;
    private final Path log;
    private final List<String> prefix;

    Cluster(Path home, Path programs, Path log, List<String> prefix) {
        this.home = home;
        this.directory = home.resolve("cluster");
        this.programs = programs;
        this.log = log;
        this.prefix = prefix;
    }

    boolean exists() {
        return Files.exists(directory);
    }

    /**
     * Makes the cluster, or nothing: a start that is killed here begins anew the next time, in another place, because
     * the {@code initdb} of the killed one may still be at work.
     */
    void create(Path passwordFile) throws IOException {
        forgetUnfinished();
        Path unfinished = home.resolve(UNFINISHED + ProcessHandle.current().pid());
        List<String> words = new ArrayList<>(List.of("-D", unfinished.toString(), "-U", USER));
        words.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile, "--encoding=UTF8", "--locale=C"));
        words.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
        command("initdb", words).run("be set up", null);
        command("postgres", List.of("--single", "-D", unfinished.toString(), "postgres"))
                .run("make its database", "create database %s\n".formatted(DATABASE));
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    private void forgetUnfinished() throws IOException {
        try (var unfinished = Files.newDirectoryStream(home, UNFINISHED + "*")) {
            for (Path left : unfinished) {
                FileSystemUtils.deleteRecursively(left.toFile());
            }
        }
    }

    /** Starts the server and returns its port once it accepts connections. */
    int start(Durability durability) throws IOException {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            int port = freePort();
            if (start(durability, port).succeeds(null)) {
                return port;
            } // perhaps somebody else took the port meanwhile
        }
        int port = freePort();
        start(durability, port).run("start", null);
        return port;
    }

    private Command start(Durability durability, int port) {
        return pgCtl("start", "-w", "-t", "300", "-l", log.toString(), "-o", options(durability, port));
    }

    /** Stops the server cleanly if it runs, even one that a killed Tocsin left behind. */
    void stop() throws IOException {
        Path pidFile = directory.resolve("postmaster.pid");
        Optional<ProcessHandle> process = processIn(pidFile);
        if (process.isEmpty()) {
            return;
        }
        if (process.get().info().commandLine().orElse(directory.toString()).contains(directory.toString())) {
            pgCtl("stop", "-w", "-t", "60", "-m", "fast").run("stop", null);
        } else {
            Files.delete(pidFile); // left by a crash, and its number belongs to another process by now
        }
    }

    private static Optional<ProcessHandle> processIn(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        String number = Files.readString(pidFile).lines().findFirst().orElse("").trim();
        return number.matches("[0-9]+") ? ProcessHandle.of(Long.parseLong(number)) : Optional.empty();
    }

    private String options(Durability durability, int port) {
        List<String> settings = new ArrayList<>(SETTINGS);
        settings.addAll(durability.settings());
        settings.add("port=" + port);
        return settings.stream().map(setting -> "-c " + setting).collect(Collectors.joining(" "));
    }

    private Command pgCtl(String... words) {
        List<String> all = new ArrayList<>(List.of("-D", directory.toString()));
        all.addAll(List.of(words));
        return command("pg_ctl", all);
    }

    private Command command(String program, List<String> arguments) {
        List<String> words =
                new ArrayList<>(List.of(programs.resolve("bin").resolve(program).toString()));
        words.addAll(arguments);
        return new Command(log, words).behind(prefix);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
