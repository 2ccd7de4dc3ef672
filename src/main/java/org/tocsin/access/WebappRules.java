package org.tocsin.access;

import static org.tocsin.access.Who.ADMINS;
import static org.tocsin.access.Who.EVERYBODY;
import static org.tocsin.access.Who.NOBODY;
import static org.tocsin.access.Who.OBSERVERS;

import java.util.List;

/** The engine's web applications, and what only they use. */
final class WebappRules {

    private static final String COCKPIT = "/api/cockpit/plugin/base/{engine}";

    private WebappRules() {}

    static List<Rule> all() {
        return new Rows("/camunda")
                .open(EVERYBODY, "GET", "", "/", "/index.html", "/favicon.ico")
                .open(EVERYBODY, "GET", "/lib/**", "/assets/**", "/app/*", "/app/tasklist/**", "/app/welcome/**")
                .open(EVERYBODY, "GET", "/app/{app:cockpit|tasklist|admin|welcome}/locales/en.json")
                .open(OBSERVERS, "GET", "/app/cockpit/**")
                .open(ADMINS, "GET", "/app/admin/**")
                // The engine lets anybody make an administrator there while it has none (CVE-2026-77226). We make them.
                .open(NOBODY, "*", "/app/admin/*/setup/**", "/app/admin/setup/**", "/api/admin/setup/**")
                // People sign in to all of Tocsin at once.
                .open(NOBODY, "POST", "/api/{app}/auth/user/{engine}/login/{application}")
                .open(EVERYBODY, "GET", "/api/{app}/auth/user/{engine}")
                .open(EVERYBODY, "POST", "/api/{app}/auth/user/{engine}/logout")
                .open(EVERYBODY, "GET", "/api/tasklist/plugin/{plugin}/static/**")
                .open(EVERYBODY, "GET", "/api/welcome/plugin/{plugin}/static/**")
                .open(OBSERVERS, "GET", "/api/cockpit/plugin/{plugin}/static/**")
                .open(ADMINS, "GET", "/api/admin/plugin/{plugin}/static/**")
                .open(ADMINS, "GET", "/api/admin/plugin/adminPlugins/{engine}/metrics/aggregated")
                .open(OBSERVERS, "GET POST", COCKPIT + "/incident", COCKPIT + "/incident/count")
                .open(OBSERVERS, "GET", COCKPIT + "/process-definition/statistics")
                .open(OBSERVERS, "GET", COCKPIT + "/process-definition/statistics-count")
                .open(OBSERVERS, "GET POST", COCKPIT + "/process-definition/{id}/called-process-definitions")
                .open(OBSERVERS, "GET POST", COCKPIT + "/process-instance", COCKPIT + "/process-instance/count")
                .open(OBSERVERS, "GET POST", COCKPIT + "/process-instance/{id}/called-process-instances")
                .rules();
    }
}
