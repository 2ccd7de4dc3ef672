package org.tocsin.production;

import static org.tocsin.production.Settings.wrongIf;

import java.util.List;
import java.util.stream.Stream;
import org.tocsin.shared.InvalidInput.Problem;

/** People sign in where everybody of the company does, unless somebody says that passwords of our own are meant. */
final class SignInRules {

    private static final String REGISTRATION = "spring.security.oauth2.client.registration.company";
    private static final String ISSUER = "spring.security.oauth2.client.provider.company.issuer-uri";
    private static final String PASSWORDS = "tocsin.sign-in.passwords";

    private SignInRules() {}

    static List<Problem> problems(Settings settings) {
        if (settings.isOn(PASSWORDS, false)
                && settings.text(REGISTRATION + ".client-id").isEmpty()) {
            return List.of();
        }
        String issuer = settings.text(ISSUER);
        return Stream.of(
                        settings.missing(
                                ISSUER, "the address of your OpenID Connect provider, or %s=true".formatted(PASSWORDS)),
                        settings.missing(REGISTRATION + ".client-id", "what the provider calls Tocsin"),
                        settings.missing(REGISTRATION + ".client-secret", "the secret that the provider gave Tocsin"),
                        wrongIf(
                                !issuer.isEmpty() && !issuer.startsWith("https://"),
                                ISSUER,
                                "is not encrypted",
                                "https://…"))
                .flatMap(problem -> problem)
                .toList();
    }
}
