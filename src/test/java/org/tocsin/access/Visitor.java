package org.tocsin.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tocsin.catalog.Role;

/** Somebody at a browser of their own. Those of {@code src/test/resources/roles} have one role each. */
public final class Visitor {

    private static final Map<Role, String> NAMES = new EnumMap<>(Map.of(
            Role.RESPONDER, "rosa",
            Role.INCIDENT_MANAGER, "ivan",
            Role.TEAM_LEAD, "lena", // and a responder, as everybody of a team
            Role.PROCESS_OWNER, "pavel",
            Role.SRE, "sven",
            Role.SUPPORT, "susi",
            Role.VIEWER, "vera",
            Role.ADMIN, "alma"));
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;
    private @Nullable String person;
    private @Nullable String token;

    private Visitor(int port) {
        this.address = "http://localhost:" + port;
    }

    /** Somebody who has not signed in. */
    public static Visitor nobody(int port) {
        return new Visitor(port);
    }

    /** The person who has that role, signed in by the page. */
    public static Visitor with(Role role, int port) throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.signIn(nameOf(role));
        return visitor;
    }

    /** A program that shows the token with every request. */
    static Visitor showing(String token, int port) {
        Visitor visitor = new Visitor(port);
        visitor.token = token;
        return visitor;
    }

    public static String nameOf(Role role) {
        return Objects.requireNonNull(NAMES.get(role));
    }

    /** Sends the request as the page of the engine would, or as a program would send it to us. */
    public HttpResponse<String> sends(String method, String path) throws IOException, InterruptedException {
        return sends(method, path, method.equals("GET") ? null : "{}", "application/json");
    }

    /** As {@link #sends(String, String)}, with that body. */
    public HttpResponse<String> sends(String method, String path, @Nullable String body, String type)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .header("Accept", "application/json, application/hal+json, */*")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", type);
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (person != null && !path.startsWith("/camunda/")) {
            request.header("Authorization", "Basic " + base64(person + ":" + person));
        }
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Who has signed in, has the token that the engine's web applications ask for. */
    private void signIn(String person) throws Exception {
        Matcher token = TOKEN.matcher(sends("GET", "/login").body());
        String csrf = token.find() ? "&_csrf=" + token.group(1) : "";
        String form = "username=%s&password=%s%s".formatted(person, person, csrf);
        HttpResponse<String> answer = sends("POST", "/login", form, "application/x-www-form-urlencoded");
        if (answer.headers().firstValue("Location").orElse("").contains("error") || answer.statusCode() != 302) {
            throw new IllegalStateException("%s cannot sign in: %s".formatted(person, answer));
        }
        sends("GET", "/camunda/app/welcome/default/");
        this.person = person;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
