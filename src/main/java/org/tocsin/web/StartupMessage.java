package org.tocsin.web;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
import org.tocsin.oncall.OnCall;

/** The last thing the console says at start: where to go and whom to be. */
@Component
@Profile("!production")
final class StartupMessage {

    private final Catalog catalog;
    private final OnCall onCall;
    private final Environment environment;

    StartupMessage(Catalog catalog, OnCall onCall, Environment environment) {
        this.catalog = catalog;
        this.onCall = onCall;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    @Order(Ordered.LOWEST_PRECEDENCE)
    void print() {
        System.out.println(text());
    }

    /** Addresses of this machine, one user for each role, and who is on call: theirs are the pages. */
    String text() {
        String root = "http://localhost:" + environment.getProperty("local.server.port", "8080");
        return """

                Tocsin is ready.

                  What is going on   %1$s/
                  Tasklist           %1$s/camunda/app/tasklist/
                  Cockpit            %1$s/camunda/app/cockpit/
                  Outbox             %1$s/outbox
                  API                %1$s/api/v1/incidents

                %2$s
                """
                .formatted(root, users());
    }

    private String users() {
        return environment.getProperty("tocsin.sample.passwords", Boolean.class, true)
                ? "Sign in as, with the name as the password:\n\n" + samples()
                : "";
    }

    /** For each role the first who has it, then who is on call; somebody may be several of these. */
    private String samples() {
        Map<Person, String> roles = new LinkedHashMap<>();
        for (Role role : Role.values()) {
            catalog.people().stream()
                    .filter(person -> person.roles().contains(role))
                    .findFirst()
                    .ifPresent(person -> roles.merge(person, words(role), "%s, %s"::formatted));
        }
        onCall.now().forEach(duty -> roles.merge(duty.person(), "on call for " + duty.team(), "%s, %s"::formatted));
        return roles.entrySet().stream()
                .map(user -> "  %-10s %-14s %s"
                        .formatted(user.getKey().name(), user.getKey().displayName(), user.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Role role) {
        return role.name().toLowerCase(Locale.ENGLISH).replace('_', ' ');
    }
}
