package org.tocsin.scenario;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One person at Tasklist's own interface, as a browser or somebody with curl uses it. */
final class TasklistRest {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String root;
    private final String password;

    private TasklistRest(int port, String person) {
        root = "http://127.0.0.1:%d/camunda".formatted(port);
        password = "Basic "
                + Base64.getEncoder()
                        .encodeToString("%s:%s".formatted(person, person).getBytes(StandardCharsets.UTF_8));
    }

    static TasklistRest of(int port, String person) {
        TasklistRest rest = new TasklistRest(port, person);
        rest.send("GET", "/app/tasklist/default/", "");
        return rest;
    }

    /** Does something to a task: "complete", "submit-form", "assignee", "delegate", "resolve", "claim". */
    HttpResponse<String> task(String id, String what, String body) {
        return send("POST", "/api/engine/engine/default/task/%s/%s".formatted(id, what), body);
    }

    /** Begins the process of an incident: "start" or "submit-form". */
    HttpResponse<String> start(String way, String body) {
        return send("POST", "/api/engine/engine/default/process-definition/key/incident/" + way, body);
    }

    /** Reads something of the engine, such as "filter/7/list". */
    HttpResponse<String> reads(String what) {
        return send("GET", "/api/engine/engine/default/" + what, "");
    }

    private HttpResponse<String> send(String method, String path, String body) {
        String token = cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("none");
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .header("Authorization", password)
                .header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new AssertionError(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }
}
