package org.tocsin.access;

import static org.tocsin.access.Who.ADMINS;
import static org.tocsin.access.Who.ANYBODY;
import static org.tocsin.access.Who.CONTRIBUTORS;
import static org.tocsin.access.Who.EVERYBODY;
import static org.tocsin.access.Who.LEADS;
import static org.tocsin.access.Who.NOBODY;
import static org.tocsin.access.Who.OBSERVERS;
import static org.tocsin.access.Who.REPAIRERS;
import static org.tocsin.access.Who.RESPONDERS;
import static org.tocsin.access.Who.WRITERS;

import java.util.List;
import java.util.stream.Stream;

/** Our own addresses. Every new one gets its row here, else nobody can open it and a test fails. */
final class OwnRules {

    private static final String INCIDENT = "/api/v1/incidents/{number}";

    private OwnRules() {}

    static List<Rule> all() {
        return Stream.of(pages(), files(), machines(), tokens(), watch(), api())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> pages() {
        return new Rows("")
                .open(ANYBODY, "GET POST", "/login")
                .open(ANYBODY, "POST", "/logout", "/logout/everywhere")
                .open(ANYBODY, "GET", "/oauth2/authorization/{provider}", "/login/oauth2/code/{provider}")
                // What the provider sends is signed.
                .open(ANYBODY, "POST", "/logout/connect/back-channel/{provider}")
                .open(ANYBODY, "GET POST", "/acknowledge/{token}")
                .open(ANYBODY, "*", "/error")
                .open(EVERYBODY, "GET", "/", "/incidents/{number}", "/incidents/{number}/diagrams/{definition}")
                .open(EVERYBODY, "GET", "/postmortems", "/postmortems/{number}")
                .open(EVERYBODY, "GET", "/postmortems/{number}/markdown", "/postmortems/{number}/pdf")
                .open(EVERYBODY, "GET", "/outbox", "/me")
                .open(EVERYBODY, "POST", "/me/tokens", "/me/tokens/{id}/revoke")
                .open(ADMINS, "GET", "/audit")
                // They lead into Tasklist, to what the person may do.
                .open(EVERYBODY, "GET", "/tasks", "/tasks/{which}")
                .open(WRITERS, "GET POST", "/report")
                // Which of the forms is for whom, the page says: org.tocsin.web.response.
                .open(WRITERS, "POST", "/incidents/{number}/{action}")
                .rules();
    }

    private static List<Rule> files() {
        return new Rows("")
                .open(ANYBODY, "GET", "/css/**", "/js/**", "/images/**", "/favicon.ico")
                .open(ANYBODY, "GET", "/webjars/bpmn-js/**")
                .rules();
    }

    /** Hooks carry their key in the address or a header. */
    private static List<Rule> machines() {
        return new Rows("")
                .open(ANYBODY, "POST", "/hooks/alertmanager", "/hooks/alertmanager/{key}")
                .open(ANYBODY, "GET", "/actuator/health", "/actuator/health/**")
                .open(REPAIRERS, Scope.METRICS, "GET", "/actuator/prometheus")
                .open(NOBODY, "GET", "/actuator")
                .open(EVERYBODY, Scope.READ, "GET", "/v3/api-docs", "/v3/api-docs.yaml")
                .rules();
    }

    private static List<Rule> tokens() {
        return new Rows("/api/v1/tokens")
                .open(EVERYBODY, "GET POST", "")
                .open(EVERYBODY, "DELETE", "/{id}")
                .open(ADMINS, "GET POST", "/machines")
                .open(ADMINS, "DELETE", "/machines/{id}")
                .rules();
    }

    private static List<Rule> watch() {
        return new Rows("/api/v1")
                .open(OBSERVERS, Scope.READ, "GET", "/watch/incidents", "/watch/pager")
                .open(OBSERVERS, Scope.READ, "GET", "/engine/failed-steps", "/engine/executor")
                .open(OBSERVERS, Scope.READ, "GET", "/engine/definitions/{definition}/durations")
                .rules();
    }

    private static List<Rule> api() {
        return new Rows("")
                .open(EVERYBODY, Scope.READ, "GET", "/api/v1/incidents", INCIDENT)
                .open(EVERYBODY, Scope.READ, "GET", INCIDENT + "/postmortem", INCIDENT + "/actions")
                .open(CONTRIBUTORS, Scope.REPORT, "POST", "/api/v1/incidents")
                // Whether the task concerns them, the engine says; a draft is its author's alone.
                .open(EVERYBODY, Scope.READ, "GET", "/api/v1/tasks/{task}", "/api/v1/tasks/{task}/position")
                .open(CONTRIBUTORS, Scope.RESPOND, "PUT DELETE", "/api/v1/tasks/{task}/draft")
                .open(ADMINS, Scope.READ, "GET", "/api/v1/audit")
                // Of a private incident only those who may see it come as far as this.
                .open(EVERYBODY, Scope.READ, "GET", INCIDENT + "/privacy")
                .open(CONTRIBUTORS, Scope.RESPOND, "POST", INCIDENT + "/privacy", INCIDENT + "/privacy/unname")
                .open(ADMINS, "POST", INCIDENT + "/privacy/break-glass")
                .open(WRITERS, Scope.RESPOND, "POST", INCIDENT + "/updates", INCIDENT + "/notes")
                .open(RESPONDERS, Scope.RESPOND, "POST", INCIDENT + "/acknowledge", INCIDENT + "/priority")
                .open(RESPONDERS, Scope.RESPOND, "POST", INCIDENT + "/cancel", INCIDENT + "/defer")
                .open(RESPONDERS, Scope.RESPOND, "POST", INCIDENT + "/pause", INCIDENT + "/resume")
                .open(RESPONDERS, Scope.RESPOND, "POST", INCIDENT + "/help", INCIDENT + "/roles")
                .open(RESPONDERS, Scope.RESPOND, "POST", INCIDENT + "/third-party", INCIDENT + "/recurred")
                .open(RESPONDERS, Scope.RESPOND, "POST", INCIDENT + "/merge", INCIDENT + "/undo-merge")
                .open(RESPONDERS, Scope.RESPOND, "POST", INCIDENT + "/resolve", INCIDENT + "/links")
                .open(RESPONDERS, Scope.RESPOND, "DELETE", INCIDENT + "/links/{other}")
                .open(LEADS, Scope.LEAD, "POST", INCIDENT + "/postmortem/deadline")
                .open(LEADS, Scope.LEAD, "POST", INCIDENT + "/actions/{id}/deadline")
                .open(LEADS, Scope.LEAD, "POST", INCIDENT + "/actions/{id}/assignee")
                .rules();
    }
}
