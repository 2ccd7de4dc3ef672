package org.tocsin.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.tocsin.catalog.Role;

/** What the engine grants a role is what the table opens to it: neither is wider than the other. */
@WithEveryRole
class EngineAgreesIT {

    private static final String ANY = "*";

    @Autowired
    private AuthorizationService engine;

    /** One address for each right; the same right lies behind others. */
    static Stream<Arguments> rights() {
        return Stream.concat(rightsOnThings(), rightsOnProcesses());
    }

    private static Stream<Arguments> rightsOnThings() {
        return Stream.of(
                arguments("GET /app/tasklist/default/", Resources.APPLICATION, "tasklist", Permissions.ACCESS),
                arguments("GET /app/welcome/default/", Resources.APPLICATION, "welcome", Permissions.ACCESS),
                arguments("GET /app/cockpit/default/", Resources.APPLICATION, "cockpit", Permissions.ACCESS),
                arguments("GET /app/admin/default/", Resources.APPLICATION, "admin", Permissions.ACCESS),
                arguments("GET /user", Resources.USER, ANY, Permissions.READ),
                arguments("POST /user/create", Resources.USER, ANY, Permissions.CREATE),
                arguments("GET /group", Resources.GROUP, ANY, Permissions.READ),
                arguments("POST /group/create", Resources.GROUP, ANY, Permissions.CREATE),
                arguments("GET /authorization", Resources.AUTHORIZATION, ANY, Permissions.READ),
                arguments("GET /tenant", Resources.TENANT, ANY, Permissions.READ),
                arguments("POST /filter/create", Resources.FILTER, ANY, Permissions.CREATE),
                arguments("GET /deployment", Resources.DEPLOYMENT, ANY, Permissions.READ),
                arguments("GET /decision-definition", Resources.DECISION_DEFINITION, ANY, Permissions.READ),
                arguments(
                        "GET /history/decision-instance", Resources.DECISION_DEFINITION, ANY, Permissions.READ_HISTORY),
                arguments("GET /task/report/candidate-group-count", Resources.TASK, ANY, Permissions.READ),
                arguments(
                        "POST /process-definition/key/incident/submit-form",
                        Resources.PROCESS_INSTANCE,
                        ANY,
                        Permissions.CREATE));
    }

    private static Stream<Arguments> rightsOnProcesses() {
        return Stream.of(
                ofProcess(
                        "POST /process-definition/key/incident/submit-form",
                        ProcessDefinitionPermissions.CREATE_INSTANCE),
                ofProcess("GET /process-definition", ProcessDefinitionPermissions.READ),
                ofProcess("GET /history/process-instance", ProcessDefinitionPermissions.READ_HISTORY),
                ofProcess("GET /process-instance", ProcessDefinitionPermissions.READ_INSTANCE),
                ofProcess("POST /task/x/assignee", ProcessDefinitionPermissions.TASK_ASSIGN),
                ofProcess("PUT /job/x/retries", ProcessDefinitionPermissions.RETRY_JOB),
                ofProcess("PUT /process-instance/x/suspended", ProcessDefinitionPermissions.SUSPEND_INSTANCE),
                ofProcess("PUT /process-instance/x/variables/y", ProcessDefinitionPermissions.UPDATE_INSTANCE),
                ofProcess("PUT /process-definition/x/suspended", ProcessDefinitionPermissions.SUSPEND),
                ofProcess("PUT /job-definition/x/suspended", ProcessDefinitionPermissions.UPDATE),
                ofProcess("DELETE /process-instance/x", ProcessDefinitionPermissions.DELETE_INSTANCE),
                ofBatch("GET /batch", BatchPermissions.READ),
                ofBatch("GET /history/batch", BatchPermissions.READ_HISTORY),
                ofBatch("PUT /batch/x/suspended", BatchPermissions.UPDATE),
                ofBatch("DELETE /batch/x", BatchPermissions.DELETE),
                ofBatch("POST /process-instance/job-retries", BatchPermissions.CREATE_BATCH_SET_JOB_RETRIES),
                ofBatch(
                        "POST /process-instance/suspended-async",
                        BatchPermissions.CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND));
    }

    @ParameterizedTest
    @MethodSource("rights")
    void whatTheTableOpensTheEngineAllowsAndNothingElse(
            String address, Resource resource, String id, Permission permission) {
        Who who = whoMay(address);
        for (Role role : Role.values()) {
            List<String> groups = new ArrayList<>(List.of(role.groupId()));
            if (role == Role.ADMIN) {
                groups.add("camunda-admin");
            }
            assertThat(engine.isUserAuthorized("somebody", groups, permission, resource, id))
                    .as("%s as %s", address, role)
                    .isEqualTo(who.includes(Set.of(role)));
        }
    }

    @Test
    void nothingIsGrantedThatTheTableDoesNotKnow() {
        List<Arguments> known = rights().toList();
        for (Role role : Role.values()) {
            for (Authorization grant : engine.createAuthorizationQuery()
                    .groupIdIn(role.groupId())
                    .authorizationType(Authorization.AUTH_TYPE_GRANT)
                    .list()) {
                assertThat(rightsOf(grant))
                        .as("of %s: %s", role, grant)
                        .allMatch(right -> isKnown(right, grant, known));
            }
        }
    }

    private static List<Permission> rightsOf(Authorization grant) {
        Permission[] all = grant.getResourceType() == Resources.PROCESS_DEFINITION.resourceType()
                ? ProcessDefinitionPermissions.values()
                : grant.getResourceType() == Resources.BATCH.resourceType()
                        ? BatchPermissions.values()
                        : Permissions.values();
        return Stream.of(grant.getPermissions(all))
                .filter(permission -> permission.getValue() != 0)
                .toList();
    }

    /** Tasks are seen in lists that are open to everybody; the views have a right each. */
    private static boolean isKnown(Permission right, Authorization grant, List<Arguments> known) {
        return right == ProcessDefinitionPermissions.READ_TASK
                || grant.getResourceType() == Resources.FILTER.resourceType() && right == Permissions.READ
                || known.stream()
                        .map(Arguments::get)
                        .anyMatch(row -> ((Resource) row[1]).resourceType() == grant.getResourceType()
                                && ((Permission) row[3]).getName().equals(right.getName()));
    }

    private static Arguments ofProcess(String address, ProcessDefinitionPermissions permission) {
        return arguments(address, Resources.PROCESS_DEFINITION, "incident", permission);
    }

    private static Arguments ofBatch(String address, BatchPermissions permission) {
        return arguments(address, Resources.BATCH, ANY, permission);
    }

    private static Who whoMay(String address) {
        String[] parts = address.split(" ");
        String below = parts[1].startsWith("/app/") ? "/camunda" : "/camunda/api/engine/engine/default";
        return AccessTable.ruleFor(parts[0], below + parts[1]).orElseThrow().who();
    }
}
