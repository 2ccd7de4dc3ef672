package org.tocsin.production;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Nothing that is only a sample goes into production, and everything that is wrong is said at once. */
class ProductionGateTest {

    private static final String KEY = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path organisation;

    private final Map<String, Object> settings = new HashMap<>();

    @BeforeEach
    void everythingIsSet() throws IOException {
        copySampleOrganisation("your-company.com");
        settings.putAll(Map.of(
                "server.address", "127.0.0.1",
                "spring.datasource.url", "jdbc:postgresql://db.your-company.com/tocsin",
                "spring.datasource.username", "tocsin",
                "spring.datasource.password", "secret",
                "spring.mail.host", "relay.your-company.com",
                "tocsin.mail.from", "Tocsin <tocsin@your-company.com>",
                "tocsin.public-url", "https://tocsin.your-company.com",
                "tocsin.intake.alertmanager.keys.main", KEY,
                "tocsin.config-directory", organisation.toString()));
        settings.put("tocsin.admin.password", "correct horse battery staple");
        settings.put("spring.security.oauth2.client.provider.company.issuer-uri", "https://id.your-company.com");
        settings.put("spring.security.oauth2.client.registration.company.client-id", "tocsin");
        settings.put("spring.security.oauth2.client.registration.company.client-secret", "secret");
    }

    @Test
    void startsWhenEverythingIsSet() {
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void looksAtNothingWithoutTheProfile() {
        assertThatCode(() -> start("default")).doesNotThrowAnyException();
        settings.clear();
        assertThatCode(() -> start("default")).doesNotThrowAnyException();
    }

    @Test
    void saysEverythingThatIsMissingAtOnce() {
        settings.clear();
        assertThatThrownBy(this::start)
                .isInstanceOf(NotReadyForProduction.class)
                .extracting(refused -> String.valueOf(refused.getMessage())
                        .lines()
                        .map(line -> line.strip().split(" ")[1])
                        .toList())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        "spring.datasource.url",
                        "spring.datasource.username",
                        "spring.datasource.password",
                        "tocsin.public-url",
                        "server.address",
                        "spring.security.oauth2.client.provider.company.issuer-uri",
                        "spring.security.oauth2.client.registration.company.client-id",
                        "spring.security.oauth2.client.registration.company.client-secret",
                        "spring.mail.host",
                        "tocsin.mail.from",
                        "tocsin.admin.password",
                        "tocsin.intake.alertmanager.keys.main",
                        "tocsin.config-directory");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spring.datasource.url|jdbc:h2:mem:x|is not the address of a PostgreSQL",
                "tocsin.public-url|http://tocsin.your-company.com|which the links in mails cannot use",
                "tocsin.public-url|https://localhost:8080|which the links in mails cannot use",
                "tocsin.public-url|https://a b|which the links in mails cannot use",
                "server.address|0.0.0.0|open to the network without encryption",
                "spring.security.oauth2.client.provider.company.issuer-uri|http://id.your-company.com|is not encrypted",
                "tocsin.mail.from|tocsin@tocsin.invalid|is the sample",
                "tocsin.intake.alertmanager.keys.main|sample-0123456789abcdef0123456789abcdef|is the sample that everybody knows",
                "tocsin.intake.alertmanager.keys.main|short|is shorter than 32 characters",
                "tocsin.paging.outbox.enabled|true|reaches nobody",
                "tocsin.paging.mail.enabled|false|nobody would be paged",
                "tocsin.notification.outbox.enabled|true|reaches nobody",
                "tocsin.notification.mail.enabled|false|nobody would hear of an incident",
                "tocsin.sample.passwords|true|password would be their name",
                "tocsin.config-directory|/nowhere/at/all|cannot be used",
            })
    void refusesOneWrongSettingByName(String name, String value, String wrong) {
        settings.put(name, value);
        assertThatThrownBy(this::start)
                .isInstanceOf(NotReadyForProduction.class)
                .message()
                .hasLineCount(1)
                .contains("- " + name + " ")
                .contains(wrong)
                .contains("; expected ");
    }

    @Test
    void refusesSamplePeopleByName() throws IOException {
        copySampleOrganisation("example.org");
        assertThatThrownBy(this::start).hasMessageContaining("has sample people (ada, bruno, ");
    }

    @Test
    void asksForTheSecretOfAWebhookThatIsOn() {
        settings.put("tocsin.paging.webhook.enabled", "true");
        assertThatThrownBy(this::start).hasMessageContaining("tocsin.paging.webhook.secret is missing");
        settings.put("tocsin.paging.webhook.secret", "sample-" + KEY);
        assertThatThrownBy(this::start).hasMessageContaining("tocsin.paging.webhook.secret is the sample");
    }

    @Test
    void takesAnOpenAddressBehindAProxyOrWithACertificate() {
        settings.put("server.address", "0.0.0.0");
        settings.put("server.forward-headers-strategy", "NATIVE");
        assertThatCode(this::start).doesNotThrowAnyException();
        settings.put("server.forward-headers-strategy", "none");
        settings.put("server.ssl.bundle", "web");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void takesPasswordsInsteadOfAProviderIfSomebodySaysSo() {
        settings.keySet().removeIf(name -> name.startsWith("spring.security"));
        assertThatThrownBy(this::start).hasMessageContaining("or tocsin.sign-in.passwords=true");
        settings.put("tocsin.sign-in.passwords", "true");
        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void neverRepeatsASecret() {
        settings.put("tocsin.intake.alertmanager.keys.main", "short-secret");
        settings.put("spring.datasource.url", "");
        assertThatThrownBy(this::start).message().doesNotContain("short-secret").doesNotContain("=secret");
    }

    @Test
    void isAskedAtEveryStart() {
        var application = new SpringApplicationBuilder(Object.class)
                .web(WebApplicationType.NONE)
                .profiles("production");
        assertThatThrownBy(application::run).isInstanceOf(NotReadyForProduction.class);
    }

    private void start() {
        start("production");
    }

    private void start(String profile) {
        try (var context = new GenericApplicationContext()) {
            var sources = context.getEnvironment().getPropertySources();
            context.getEnvironment().setActiveProfiles(profile);
            sources.addFirst(new MapPropertySource("written by somebody", settings));
            new YamlPropertySourceLoader()
                    .load("production", new ClassPathResource("application-production.yaml"))
                    .forEach(sources::addLast);
            new ProductionGate().initialize(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copySampleOrganisation(String domain) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            for (Path file :
                    files.filter(name -> name.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(file).replace("@example.org", "@" + domain);
                Files.writeString(organisation.resolve(file.getFileName()), text);
            }
        }
    }
}
