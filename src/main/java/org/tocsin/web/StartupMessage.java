package org.tocsin.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;

/** The last thing the console says at start: where to go and whom to be. */
@Component
@Profile("!production")
final class StartupMessage {

    private final Catalog catalog;
    private final Environment environment;

    StartupMessage(Catalog catalog, Environment environment) {
        this.catalog = catalog;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        System.out.println(text());
    }

    /** Addresses of this machine, and one user for each role. */
    String text() {
        String root = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        return """

                Tocsin is ready.

                  What is going on   %1$s/
                  Tasklist           %1$s/camunda/app/tasklist/
                  Cockpit            %1$s/camunda/app/cockpit/
                  Outbox             %1$s/outbox
                  API                %1$s/api/v1/incidents

                Sign in as, with the name as the password:

                %2$s
                """
                .formatted(root, users());
    }

    private String users() {
        return List.of(Role.values()).stream()
                .flatMap(role -> catalog.people().stream()
                        .filter(person -> person.roles().contains(role))
                        .limit(1)
                        .map(person -> line(role, person)))
                .collect(Collectors.joining("\n"));
    }

    private static String line(Role role, Person person) {
        String words = role.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
        return "  %-10s %-18s %s".formatted(person.name(), words, person.displayName());
    }
}
