package org.tocsin.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whoever pages people for us: takes everything at once and remembers when the first page for each alert came. */
final class Provider implements AutoCloseable {

    static final String SECRET = "a-secret-of-the-bench";

    private static final Pattern ALERT = Pattern.compile("bench-(\\d+)\\.");

    private final HttpServer server;
    private final Map<Long, Long> arrivals = new ConcurrentHashMap<>();
    private final Map<Long, CountDownLatch> awaited = new ConcurrentHashMap<>();

    Provider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "provider");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/page", this::take);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:%d/page".formatted(server.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
        Matcher alert = ALERT.matcher(body);
        if (alert.find()) {
            long number = Long.parseLong(alert.group(1));
            arrivals.putIfAbsent(number, now);
            latch(number).countDown();
        }
    }

    /** When the page for the alert came, by {@link System#nanoTime}; waits for it, for a minute at most. */
    long arrivalOf(long alert) throws InterruptedException {
        if (!latch(alert).await(1, TimeUnit.MINUTES)) {
            throw new IllegalStateException("nobody was paged for alert " + alert);
        }
        return arrivals.get(alert);
    }

    private CountDownLatch latch(long alert) {
        return awaited.computeIfAbsent(alert, number -> new CountDownLatch(1));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
