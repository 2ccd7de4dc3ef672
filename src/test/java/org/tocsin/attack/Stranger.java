package org.tocsin.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a socket, who sends what no library would. One with a name sends it with a session or a password. */
final class Stranger {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final int port;
    private final String from;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    private Stranger(int port, String from) {
        this.port = port;
        this.from = from;
    }

    static Stranger at(int port) {
        return new Stranger(port, "127.0.0.1");
    }

    /** One whose address, as the server sees it, is this one of the loopback network. */
    static Stranger at(int port, String from) {
        return new Stranger(port, from);
    }

    /** Sends a name and a password with every request, as programs do. */
    Stranger withPassword(String name, String password) {
        return with(
                "Authorization",
                "Basic "
                        + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends this header with every request from now on. */
    Stranger with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Signs in by the page, as a browser does; the password is the name. */
    Stranger signedIn(String name) {
        String page = get("/login").body();
        post("/login", form("username", name, "password", name, "_csrf", token(page)));
        return this;
    }

    String session() {
        return cookies.getOrDefault("JSESSIONID", "");
    }

    Answer get(String path) {
        return sends("GET", path, "");
    }

    /** Posts a form if the body is one, else JSON. */
    Answer post(String path, String body) {
        return sends("POST", path, body);
    }

    Answer sends(String method, String path, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder("%s %s HTTP/1.1\r\n".formatted(method, path));
        Map<String, String> all = new LinkedHashMap<>();
        all.put("Host", "localhost:" + port);
        all.put("Connection", "close");
        all.put("Content-Type", isForm(body) ? "application/x-www-form-urlencoded" : "application/json");
        all.put("Content-Length", Integer.toString(bytes.length));
        if (cookies.containsKey("XSRF-TOKEN")) {
            all.put("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        if (!cookies.isEmpty()) {
            StringBuilder sent = new StringBuilder();
            cookies.forEach((name, value) -> sent.append(name + "=" + value + "; "));
            all.put("Cookie", sent.toString());
        }
        all.putAll(headers);
        all.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
        Answer answer = exchange((head + "\r\n").getBytes(StandardCharsets.UTF_8), bytes);
        for (String cookie : new String[] {"JSESSIONID", "XSRF-TOKEN"}) {
            answer.cookie(cookie).ifPresent(value -> cookies.put(cookie, value));
        }
        return answer;
    }

    private Answer exchange(byte[] head, byte[] body) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(head);
            try {
                socket.getOutputStream().write(body);
                socket.getOutputStream().flush();
            } catch (IOException refusedMeanwhile) {
                // what was answered is there nevertheless
            }
            return Answer.of(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isForm(String body) {
        return body.matches("(?s)[\\w.%]+=.*");
    }

    /** What a form of these names and values sends. */
    static String form(String... namesAndValues) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(i == 0 ? "" : "&")
                    .append(namesAndValues[i])
                    .append('=')
                    .append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return form.toString();
    }

    /** The token in a page's form. */
    static String token(String page) {
        Matcher token = TOKEN.matcher(page);
        return token.find() ? token.group(1) : "";
    }
}
