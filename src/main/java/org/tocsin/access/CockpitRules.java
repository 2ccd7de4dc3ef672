package org.tocsin.access;

import static org.tocsin.access.Who.ADMINS;
import static org.tocsin.access.Who.EVERYBODY;
import static org.tocsin.access.Who.OBSERVERS;
import static org.tocsin.access.Who.REPAIRERS;

import java.util.List;
import java.util.stream.Stream;

/** The engine's interface, as far as Cockpit needs it: to look, and to repair what failed. */
final class CockpitRules {

    private static final String REQUIREMENTS = "/decision-requirements-definition";
    private static final String HISTORY = EngineRules.ENGINE + "/history";

    private CockpitRules() {}

    static List<Rule> all() {
        return Stream.of(definitions(), running(), history(), repair())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> definitions() {
        return new Rows(EngineRules.ENGINE)
                .open(EVERYBODY, "GET", "/version")
                .open(OBSERVERS, "GET", "/process-definition/statistics", "/process-definition/{id}/statistics")
                .open(OBSERVERS, "GET", "/process-definition/key/{key}/statistics")
                .open(OBSERVERS, "GET", "/process-definition/{id}/static-called-process-definitions")
                .open(OBSERVERS, "GET", "/process-definition/key/{key}/static-called-process-definitions")
                .open(OBSERVERS, "GET", "/decision-definition", "/decision-definition/count")
                .open(OBSERVERS, "GET", "/decision-definition/{id}", "/decision-definition/key/{key}")
                .open(OBSERVERS, "GET", "/decision-definition/{id}/xml", "/decision-definition/key/{key}/xml")
                .open(OBSERVERS, "GET", "/decision-definition/{id}/diagram", "/decision-definition/key/{key}/diagram")
                .open(OBSERVERS, "GET", REQUIREMENTS, REQUIREMENTS + "/count")
                .open(OBSERVERS, "GET", REQUIREMENTS + "/{id}", REQUIREMENTS + "/key/{key}")
                .open(OBSERVERS, "GET", REQUIREMENTS + "/{id}/xml", REQUIREMENTS + "/key/{key}/xml")
                .open(OBSERVERS, "GET", REQUIREMENTS + "/{id}/diagram", REQUIREMENTS + "/key/{key}/diagram")
                .open(OBSERVERS, "GET", "/case-definition", "/case-definition/count")
                .open(OBSERVERS, "GET", "/deployment", "/deployment/count", "/deployment/{id}")
                .open(OBSERVERS, "GET", "/deployment/{id}/resources", "/deployment/{id}/resources/{resourceId}")
                .open(OBSERVERS, "GET", "/deployment/{id}/resources/{resourceId}/data")
                .rules();
    }

    private static List<Rule> running() {
        return new Rows(EngineRules.ENGINE)
                .open(OBSERVERS, "GET POST", "/process-instance", "/process-instance/count", "/execution")
                .open(OBSERVERS, "GET POST", "/execution/count", "/variable-instance", "/variable-instance/count")
                .open(OBSERVERS, "GET POST", "/job", "/job/count", "/job-definition", "/job-definition/count")
                .open(OBSERVERS, "GET POST", "/external-task", "/external-task/count")
                .open(OBSERVERS, "GET", "/process-instance/{id}", "/process-instance/{id}/activity-instances")
                .open(OBSERVERS, "GET", "/process-instance/{id}/variables", "/process-instance/{id}/variables/{varId}")
                .open(OBSERVERS, "GET", "/process-instance/{id}/variables/{varId}/data")
                .open(OBSERVERS, "GET", "/process-instance/{id}/comment")
                .open(OBSERVERS, "GET", "/execution/{id}", "/execution/{id}/localVariables")
                .open(OBSERVERS, "GET", "/execution/{id}/localVariables/{varId}")
                .open(OBSERVERS, "GET", "/execution/{id}/localVariables/{varId}/data")
                .open(OBSERVERS, "GET", "/variable-instance/{id}", "/variable-instance/{id}/data")
                .open(OBSERVERS, "GET", "/event-subscription", "/event-subscription/count")
                .open(OBSERVERS, "GET", "/job/{id}", "/job/{id}/stacktrace", "/job-definition/{id}")
                .open(OBSERVERS, "GET", "/external-task/{id}", "/external-task/{id}/errorDetails")
                .open(OBSERVERS, "GET", "/incident", "/incident/count", "/incident/{id}")
                .open(OBSERVERS, "GET", "/batch", "/batch/count", "/batch/{id}")
                .open(OBSERVERS, "GET", "/batch/statistics", "/batch/statistics/count")
                .open(OBSERVERS, "GET", "/metrics", "/metrics/{name}/sum")
                .open(ADMINS, "GET", "/telemetry/configuration", "/telemetry/data")
                .rules();
    }

    private static List<Rule> history() {
        return new Rows(HISTORY)
                .open(OBSERVERS, "GET POST", counted("/activity-instance", "/process-instance", "/task"))
                .open(OBSERVERS, "GET POST", counted("/job-log", "/variable-instance", "/external-task-log"))
                .open(OBSERVERS, "GET", counted("/batch", "/decision-instance", "/identity-link-log", "/incident"))
                .open(OBSERVERS, "GET", counted("/user-operation", "/detail"))
                .open(OBSERVERS, "POST", "/detail")
                .open(OBSERVERS, "GET", "/activity-instance/{id}", "/process-instance/{id}", "/decision-instance/{id}")
                .open(OBSERVERS, "GET", "/detail/{id}", "/detail/{id}/data", "/batch/{id}")
                .open(OBSERVERS, "GET", "/variable-instance/{id}", "/variable-instance/{id}/data")
                .open(OBSERVERS, "GET", "/job-log/{id}", "/job-log/{id}/stacktrace")
                .open(OBSERVERS, "GET", "/external-task-log/{id}", "/external-task-log/{id}/error-details")
                .open(OBSERVERS, "GET", "/process-definition/{id}/statistics")
                .open(OBSERVERS, "GET", "/decision-requirements-definition/{id}/statistics")
                .open(OBSERVERS, "GET", "/process-instance/report", "/task/report")
                .open(ADMINS, "GET", counted("/batch/cleanable-batch-report"))
                .open(OBSERVERS, "GET", counted("/process-definition/cleanable-process-instance-report"))
                .open(OBSERVERS, "GET", counted("/decision-definition/cleanable-decision-instance-report"))
                .open(OBSERVERS, "GET", counted("/case-definition/cleanable-case-instance-report"))
                .open(OBSERVERS, "GET", "/cleanup/configuration", "/cleanup/job", "/cleanup/jobs")
                .rules();
    }

    private static String[] counted(String... addresses) {
        return Stream.of(addresses)
                .flatMap(address -> Stream.of(address, address + "/count"))
                .toArray(String[]::new);
    }

    private static List<Rule> repair() {
        return new Rows(EngineRules.ENGINE)
                .open(REPAIRERS, "PUT", "/job/{id}/retries", "/job/{id}/suspended", "/job/{id}/duedate")
                .open(REPAIRERS, "POST", "/job/{id}/execute", "/job/{id}/duedate/recalculate", "/job/retries")
                .open(REPAIRERS, "PUT", "/job/suspended", "/batch/{id}/suspended", "/job-definition/{id}/retries")
                .open(REPAIRERS, "PUT", "/process-instance/suspended", "/process-instance/{id}/suspended")
                .open(REPAIRERS, "POST", "/process-instance/job-retries", "/process-instance/suspended-async")
                .open(REPAIRERS, "PUT", "/process-instance/{id}/variables/{varId}")
                .open(REPAIRERS, "PUT DELETE", "/incident/{id}/annotation")
                .rules();
    }
}
