package org.tocsin.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.tocsin.testing.WithPostgres;

/** A person with a browser, a company that has one person for each role, and a provider that vouches for them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
abstract class AtProvider {

    static final TestProvider PROVIDER = new TestProvider();

    /** The company's files; a test that changes them puts them back. */
    static final Path COMPANY = company();

    private final CookieManager cookies = new CookieManager();

    final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.ALWAYS)
            .build();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.";
        settings.add("tocsin.config-directory", COMPANY::toString);
        settings.add("tocsin.config-check", () -> "P1D");
        settings.add(client + "provider.company.issuer-uri", PROVIDER::issuer);
        settings.add(client + "registration.company.client-id", () -> "tocsin");
        settings.add(client + "registration.company.client-secret", () -> "secret");
        settings.add(client + "registration.company.scope", () -> "openid, profile");
        settings.add(client + "registration.company.client-name", () -> "your account");
    }

    private static Path company() {
        try {
            Path copy = Files.createTempDirectory("tocsin-company");
            FileSystemUtils.copyRecursively(Path.of("src/test/resources/roles"), copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void honestly() {
        PROVIDER.isHonest();
    }

    HttpResponse<String> signIn() throws Exception {
        return get("/oauth2/authorization/company");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return browser.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    final HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html, */*");
    }
}
