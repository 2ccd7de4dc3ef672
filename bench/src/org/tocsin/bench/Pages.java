package org.tocsin.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long people wait for the first page and for that of an incident: 100 incidents are open, 100,000 are over. */
final class Pages implements Scenario {

    private static final int OPEN = 100;
    private static final int WARM_UP = 60;

    @Override
    public void run(Ground ground, Sizes sizes, Report report) throws Exception {
        Database database = ground.emptyDatabase("bench_pages");
        int past = sizes.history().get(sizes.history().size() - 1);
        try (Provider provider = new Provider()) {
            History.begun(ground, database, provider).grownTo(past);
            try (Application application = Application.start(ground, database, provider)) {
                new Alerts(application, provider).asFastAsPossible(OPEN, 4);
                Thread.sleep(5_000);
                measure(application, database, "[%d past, %d open] ".formatted(past, OPEN), report);
            }
        }
    }

    private static void measure(Application application, Database database, String name, Report report)
            throws Exception {
        Reader reader = new Reader(application);
        String open = database.column("select max(number) from tocsin.incident where ended_at is null").get(0);
        String over = database.column("select min(number) from tocsin.incident where ended_at is not null").get(0);
        for (var page : new String[][] {
            {"first page", "/"},
            {"incident page, open", "/incidents/" + open},
            {"incident page, over", "/incidents/" + over},
            {"own page", "/me"},
            {"outbox", "/outbox"}
        }) {
            for (int done = 0; done < WARM_UP; done++) {
                reader.reads(page[1]);
            }
            Percentiles taken = new Percentiles();
            for (int done = 0; done < 300; done++) {
                taken.add(reader.reads(page[1]));
            }
            report.add(Figure.of(name + page[0] + ", p95", taken.at(0.95), "ms").atMost(100));
        }
    }

    /** Somebody who has signed in and looks at pages. */
    private static final class Reader {

        private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        private final String address;

        Reader(Application application) throws IOException, InterruptedException {
            address = application.address();
            Matcher token = TOKEN.matcher(send(request("/login").GET()));
            if (!token.find()) {
                throw new IllegalStateException("the sign-in page has no token");
            }
            String form = "username=dana&password=dana&_csrf="
                    + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            send(request("/login")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        /** From the request to the last byte, on the same machine. */
        Duration reads(String path) throws IOException, InterruptedException {
            long begun = System.nanoTime();
            String page = send(request(path).GET());
            Duration taken = Duration.ofNanos(System.nanoTime() - begun);
            if (!page.contains("</html>") || page.contains("name=\"password\"")) {
                throw new IllegalStateException(path + " is not the page it should be");
            }
            return taken;
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        }

        private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
            HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException("%s was answered by %d".formatted(answer.uri(), answer.statusCode()));
            }
            return answer.body();
        }
    }
}
