package org.tocsin.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tocsin as it is packaged, in a process of its own. */
final class Application implements AutoCloseable {

    static final String KEY = "sample-alertmanager-key-that-everybody-knows";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final int port;
    private final Duration startUp;

    private Application(Process process, int port, Duration startUp) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
    }

    /** Starts it over the database, with its pages going to the provider and its notices into the outbox, and waits until it is healthy. */
    static Application start(Ground ground, Database database, Provider provider) throws Exception {
        int port = Launch.freePort();
        Path log = ground.directory().resolve("tocsin.log");
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(Launch.command(ground, database, provider, port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        while (!healthy(port)) {
            if (!process.isAlive() || System.nanoTime() - begun > Duration.ofMinutes(5).toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("Tocsin did not start; see " + log);
            }
            Thread.sleep(20);
        }
        return new Application(process, port, Duration.ofNanos(System.nanoTime() - begun));
    }

    private static boolean healthy(int port) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/actuator/health".formatted(port)))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** From the start of the Java machine until it said that it is healthy. */
    Duration startUp() {
        return startUp;
    }

    /** What it holds of the machine's memory, in MiB. */
    double residentMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    /** Sends an alert nobody has sent before; returns once it is accepted. */
    void alert(long number) throws IOException, InterruptedException {
        String body =
                """
                {"version": "4", "status": "firing", "alerts": [{"status": "firing", "fingerprint": "%016x",
                 "labels": {"alertname": "Bench", "service": "checkout", "severity": "critical", "instance": "shop-1"},
                 "annotations": {"summary": "bench-%d. Checkout answers 503", "description": "9 of 10 orders fail"}}]}
                """
                        .formatted(number, number);
        var request = HttpRequest.newBuilder(URI.create(address() + "/hooks/alertmanager/" + KEY))
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(30))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the alert was answered by " + answer.statusCode() + " " + answer.body());
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
