package org.tocsin.access;

import static org.tocsin.access.Who.ADMINS;
import static org.tocsin.access.Who.CONTRIBUTORS;
import static org.tocsin.access.Who.COORDINATORS;
import static org.tocsin.access.Who.EVERYBODY;
import static org.tocsin.access.Who.NOBODY;
import static org.tocsin.access.Who.OBSERVERS;

import java.util.List;

/** The engine's interface, as far as Tasklist needs it. Which tasks somebody sees and completes, the engine's own grants say. */
final class TaskRules {

    private TaskRules() {}

    static List<Rule> all() {
        return new Rows(EngineRules.ENGINE)
                .open(EVERYBODY, "GET POST", "/task", "/task/count")
                .open(EVERYBODY, "GET", "/task/{id}", "/task/{id}/identity-links")
                .open(EVERYBODY, "GET", "/task/{id}/form", "/task/{id}/deployed-form", "/task/{id}/rendered-form")
                .open(EVERYBODY, "GET", "/task/{id}/form-variables")
                .open(EVERYBODY, "GET", "/task/{id}/comment", "/task/{id}/comment/{commentId}")
                .open(EVERYBODY, "GET", "/task/{id}/attachment")
                .open(CONTRIBUTORS, "POST", "/task/{id}/claim", "/task/{id}/unclaim")
                .open(CONTRIBUTORS, "POST", "/task/{id}/complete", "/task/{id}/submit-form")
                .open(COORDINATORS, "POST", "/task/{id}/assignee")
                .open(COORDINATORS, "POST", "/task/{id}/identity-links", "/task/{id}/identity-links/delete")
                .open(ADMINS, "PUT", "/task/{id}")
                .open(OBSERVERS, "GET", "/task/{id}/variables", "/task/{id}/variables/{varId}")
                .open(OBSERVERS, "GET", "/task/{id}/localVariables", "/task/{id}/localVariables/{varId}")
                .open(OBSERVERS, "GET", "/task/report/candidate-group-count")
                // A task is answered by its form, and by whoever has it: nothing else moves the process.
                .open(NOBODY, "POST", "/task/create", "/task/{id}/delegate", "/task/{id}/resolve")
                .open(NOBODY, "POST", "/task/{id}/bpmnError", "/task/{id}/bpmnEscalation")
                .open(NOBODY, "POST PUT DELETE", "/task/{id}/variables/**", "/task/{id}/localVariables/**")
                .open(NOBODY, "GET", "/task/{id}/variables/{varId}/data", "/task/{id}/localVariables/{varId}/data")
                // More people read comments than may see the incident: what people have to say is a note on its page.
                .open(NOBODY, "POST", "/task/{id}/comment/create")
                .open(NOBODY, "DELETE PUT", "/task/{id}/comment")
                .open(NOBODY, "DELETE", "/task/{id}/comment/{commentId}")
                .open(NOBODY, "*", "/task/{id}/attachment/**")
                .open(NOBODY, "DELETE", "/task/{id}")
                .rules();
    }

    static List<Rule> starting() {
        return new Rows(EngineRules.ENGINE + "/process-definition")
                .open(EVERYBODY, "GET", "", "/count", "/{id}", "/key/{key}")
                .open(EVERYBODY, "GET", "/{id}/xml", "/key/{key}/xml", "/{id}/diagram", "/key/{key}/diagram")
                .open(EVERYBODY, "GET", "/{id}/startForm", "/key/{key}/startForm")
                .open(EVERYBODY, "GET", "/{id}/deployed-start-form", "/key/{key}/deployed-start-form")
                .open(EVERYBODY, "GET", "/{id}/rendered-form", "/key/{key}/rendered-form")
                .open(EVERYBODY, "GET", "/{id}/form-variables", "/key/{key}/form-variables")
                .open(CONTRIBUTORS, "POST", "/{id}/submit-form", "/key/{key}/submit-form")
                // It could begin anywhere in the diagram.
                .open(NOBODY, "POST", "/{id}/start", "/key/{key}/start")
                .rules();
    }

    static List<Rule> filters() {
        return new Rows(EngineRules.ENGINE + "/filter")
                .open(EVERYBODY, "GET", "", "/count", "/{id}")
                .open(EVERYBODY, "OPTIONS", "", "/{id}")
                .open(EVERYBODY, "GET POST", "/{id}/list", "/{id}/count", "/{id}/singleResult")
                // A filter holds expressions, which are programs.
                .open(ADMINS, "POST", "/create")
                .open(ADMINS, "PUT DELETE", "/{id}")
                .rules();
    }
}
