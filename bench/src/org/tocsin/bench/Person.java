package org.tocsin.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who has signed in and works in Tasklist, as their browser does: by its API, with session and token. */
final class Person {

    /** What a responder answers to *Triage incident*. */
    static final String TRIAGE = String.join(
            ", ",
            text("outcome", "incident"),
            text("impact", "loss-of-access"),
            text("clients", "several"),
            text("evidence", "No orders"),
            text("service", "checkout"));

    /** What a responder answers to *Resolve incident*. */
    static final String RESOLUTION = String.join(", ", text("whatFixed", "Rolled back"), text("cause", "A release"));

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final String name;
    private final String address;

    private Person(String name, String address) {
        this.name = name;
        this.address = address;
    }

    static Person signIn(String name, Application application) throws IOException, InterruptedException {
        Person person = new Person(name, application.address());
        Matcher token = TOKEN.matcher(person.send(person.request("/login").GET()));
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form = "username=%s&password=%s&_csrf=%s"
                .formatted(name, name, URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
        person.send(person.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        person.send(person.request("/camunda/app/tasklist/default/").GET());
        return person;
    }

    /** Starts a process without any variable. */
    void starts(String process) throws IOException, InterruptedException {
        post("process-definition/key/%s/submit-form".formatted(process), "{\"variables\": {}}");
    }

    /** The ids of the newest tasks of that kind. */
    List<String> tasks(String key, int count) throws IOException, InterruptedException {
        String found = post(
                "task?maxResults=" + count,
                "{\"taskDefinitionKey\": \"%s\", \"sorting\": [{\"sortBy\": \"created\", \"sortOrder\": \"desc\"}]}"
                        .formatted(key));
        return ID.matcher(found).results().map(id -> id.group(1)).toList();
    }

    /** Claims and completes the task; returns how long completing took. */
    Duration completes(String task, String variables) throws IOException, InterruptedException {
        post("task/%s/claim".formatted(task), "{\"userId\": \"%s\"}".formatted(name));
        long begun = System.nanoTime();
        post("task/%s/submit-form".formatted(task), "{\"variables\": {%s}}".formatted(variables));
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    static String text(String variable, String value) {
        return "\"%s\": {\"type\": \"String\", \"value\": \"%s\"}".formatted(variable, value);
    }

    private String post(String path, String body) throws IOException, InterruptedException {
        return send(request("/camunda/api/engine/engine/default/" + path)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private String cookie(String cookieName) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(cookieName))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    "%s was answered by %d %s".formatted(answer.uri(), answer.statusCode(), answer.body()));
        }
        return answer.body();
    }
}
