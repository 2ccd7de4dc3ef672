package org.tocsin.access;

import static org.tocsin.access.Who.ADMINS;
import static org.tocsin.access.Who.EVERYBODY;
import static org.tocsin.access.Who.NOBODY;

import java.util.List;
import java.util.stream.Stream;

/** Everything of the engine's interface. What is for nobody is listed as well, so that what an upgrade adds stands out. */
final class EngineRules {

    static final String ENGINE = "/camunda/api/engine/engine/{engine}";

    private EngineRules() {}

    static List<Rule> all() {
        return Stream.of(
                        TaskRules.all(),
                        TaskRules.starting(),
                        TaskRules.filters(),
                        PeopleRules.all(),
                        CockpitRules.all(),
                        new Rows("")
                                .open(EVERYBODY, "GET", "/camunda/api/engine/engine")
                                .rules(),
                        breakGlass(),
                        forNobody(),
                        history())
                .flatMap(List::stream)
                .toList();
    }

    /** What may be needed once, when nothing else helps. */
    private static List<Rule> breakGlass() {
        return new Rows(ENGINE)
                .open(ADMINS, "DELETE", "/process-instance/{id}")
                .open(ADMINS, "PUT", "/process-definition/suspended")
                .open(ADMINS, "PUT", "/process-definition/{id}/suspended", "/process-definition/key/{key}/suspended")
                .open(ADMINS, "PUT", "/job-definition/suspended", "/job-definition/{id}/suspended")
                .open(ADMINS, "POST", "/history/cleanup")
                .open(ADMINS, "DELETE", "/batch/{id}")
                .rules();
    }

    /** The process is moved by answers to tasks and by our own interface, which check; diagrams come with a release. */
    private static List<Rule> forNobody() {
        return new Rows(ENGINE)
                .open(NOBODY, "POST", "/message", "/signal", "/condition")
                .open(NOBODY, "POST", "/execution/{id}/signal", "/execution/{id}/create-incident")
                .open(NOBODY, "*", "/execution/{id}/messageSubscriptions/**")
                .open(NOBODY, "POST PUT DELETE", "/execution/{id}/localVariables/**")
                .open(NOBODY, "POST", "/process-instance/delete", "/process-instance/delete-historic-query-based")
                .open(NOBODY, "POST", "/process-instance/message-async", "/process-instance/variables-async")
                .open(NOBODY, "POST", "/process-instance/job-retries-historic-query-based")
                .open(
                        NOBODY,
                        "POST",
                        "/process-instance/{id}/modification",
                        "/process-instance/{id}/modification-async")
                .open(NOBODY, "POST DELETE", "/process-instance/{id}/variables/**")
                .open(NOBODY, "PUT DELETE", "/process-instance/{id}/comment/**")
                .open(NOBODY, "*", "/migration/**", "/modification/**", "/optimize/**")
                .open(NOBODY, "POST", "/process-definition/*/restart", "/process-definition/*/restart-async")
                .open(NOBODY, "POST", "/process-definition/key/*/restart", "/process-definition/key/*/restart-async")
                .open(NOBODY, "DELETE", "/process-definition/**")
                .open(NOBODY, "PUT", "/process-definition/*/history-time-to-live")
                .open(NOBODY, "PUT", "/process-definition/key/*/history-time-to-live")
                .open(NOBODY, "*", "/process-definition/key/*/tenant-id/**")
                .open(NOBODY, "POST PUT", "/decision-definition/**")
                .open(NOBODY, "GET", "/decision-definition/key/*/tenant-id/**")
                .open(NOBODY, "GET", "/decision-requirements-definition/key/*/tenant-id/**")
                .open(NOBODY, "GET", "/deployment/registered")
                .open(NOBODY, "POST", "/deployment/create", "/deployment/*/redeploy")
                .open(NOBODY, "DELETE", "/deployment/*", "/job/*", "/incident/*", "/metrics/task-worker")
                .open(NOBODY, "PUT", "/job/*/priority", "/job-definition/*/jobPriority")
                .open(NOBODY, "GET", "/external-task/topic-names")
                .open(NOBODY, "POST", "/external-task/fetchAndLock", "/external-task/retries-async")
                .open(NOBODY, "PUT", "/external-task/retries")
                .open(NOBODY, "POST PUT", "/external-task/*/**")
                .open(NOBODY, "*", "/case-definition/*/**", "/case-execution/**", "/case-instance/**")
                .open(NOBODY, "POST", "/telemetry/configuration")
                .open(NOBODY, "*", "/schema/log")
                .rules();
    }

    /** History ends by its time to live. */
    private static List<Rule> history() {
        return new Rows(ENGINE + "/history")
                .open(NOBODY, "POST", "/batch/set-removal-time", "/decision-instance/set-removal-time")
                .open(NOBODY, "POST", "/process-instance/set-removal-time", "/process-instance/delete")
                .open(NOBODY, "POST", "/decision-instance/delete")
                .open(NOBODY, "DELETE", "/batch/*", "/process-instance/**", "/variable-instance/*")
                .open(NOBODY, "PUT", "/user-operation/*/set-annotation", "/user-operation/*/clear-annotation")
                .open(NOBODY, "*", "/case-instance/**", "/case-activity-instance/**", "/case-definition/*/statistics")
                .rules();
    }
}
