package org.tocsin.engine.identity;

import static org.camunda.bpm.engine.authorization.BatchPermissions.CREATE_BATCH_SET_JOB_RETRIES;
import static org.camunda.bpm.engine.authorization.BatchPermissions.CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND;
import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.NONE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.UPDATE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.RETRY_JOB;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.SUSPEND_INSTANCE;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions.UPDATE_INSTANCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.tocsin.catalog.Role;

/**
 * What a group may do to something of the engine: what the table of {@code org.tocsin.access} lets it do, and no more. Nobody
 * but administrators may deploy, or change a filter: both are ways to run expressions. Tasks need no grant here, the engine
 * gives it to whoever they are offered to; those of private incidents are kept from everybody else one by one.
 *
 * @param group the group's id
 * @param resource what kind of thing
 * @param id which one, "*" for all
 * @param permissions what may be done
 */
record Grant(String group, Resource resource, String id, Set<Permission> permissions) {

    /** The key of the process that everybody may start, to report an incident. */
    static final String REPORT = "incident";

    private static final String ANY = "*";

    /** Every grant there is, except on single filters. */
    static List<Grant> all() {
        List<Grant> grants = new ArrayList<>();
        for (Role role : Role.values()) {
            forEverybody(role.groupId(), grants);
            forReporters(role, grants);
        }
        Stream.of(Role.TEAM_LEAD, Role.INCIDENT_MANAGER).forEach(role -> forCoordinators(role.groupId(), grants));
        Stream.of(Role.PROCESS_OWNER, Role.SRE).forEach(role -> forObservers(role.groupId(), grants));
        forRepairers(Role.SRE.groupId(), grants);
        for (Resource resource : Resources.values()) {
            grants.add(of(Identities.ADMINS, resource, ANY, ALL));
        }
        return onePerThing(grants);
    }

    private static void forEverybody(String group, List<Grant> grants) {
        grants.add(of(group, Resources.APPLICATION, "tasklist", ACCESS));
        grants.add(of(group, Resources.APPLICATION, "welcome", ACCESS));
        grants.add(of(group, Resources.PROCESS_DEFINITION, ANY, READ));
        grants.add(of(group, Resources.USER, ANY, READ));
        grants.add(of(group, Resources.GROUP, ANY, READ));
    }

    /** Whoever only looks reports nothing; that they once could is taken back. */
    private static void forReporters(Role role, List<Grant> grants) {
        boolean looksOnly = role == Role.VIEWER;
        grants.add(of(role.groupId(), Resources.PROCESS_INSTANCE, ANY, looksOnly ? NONE : CREATE));
        grants.add(of(role.groupId(), Resources.PROCESS_DEFINITION, REPORT, looksOnly ? READ : CREATE_INSTANCE));
    }

    private static void forCoordinators(String group, List<Grant> grants) {
        grants.add(of(group, Resources.PROCESS_DEFINITION, ANY, READ, READ_TASK, TASK_ASSIGN));
    }

    private static void forObservers(String group, List<Grant> grants) {
        grants.add(of(group, Resources.APPLICATION, "cockpit", ACCESS));
        grants.add(of(group, Resources.PROCESS_DEFINITION, ANY, READ, READ_HISTORY, READ_INSTANCE, READ_TASK));
        grants.add(of(group, Resources.TASK, ANY, READ));
        grants.add(of(group, Resources.DECISION_DEFINITION, ANY, READ, READ_HISTORY));
        grants.add(of(group, Resources.BATCH, ANY, READ, READ_HISTORY));
        grants.add(of(group, Resources.DEPLOYMENT, ANY, READ));
    }

    private static void forRepairers(String group, List<Grant> grants) {
        grants.add(of(group, Resources.PROCESS_DEFINITION, ANY, RETRY_JOB, SUSPEND_INSTANCE, UPDATE_INSTANCE));
        grants.add(of(
                group,
                Resources.BATCH,
                ANY,
                UPDATE,
                CREATE_BATCH_SET_JOB_RETRIES,
                CREATE_BATCH_UPDATE_PROCESS_INSTANCES_SUSPEND));
    }

    /** The engine keeps one row for a group and a thing, so that later grants must include the earlier ones. */
    private static List<Grant> onePerThing(List<Grant> grants) {
        List<Grant> merged = new ArrayList<>();
        for (Grant grant : grants) {
            merged.removeIf(earlier -> earlier.sameThing(grant) && grant.permissions.addAll(earlier.permissions));
            merged.removeIf(grant::sameThing);
            merged.add(grant);
        }
        return merged;
    }

    private boolean sameThing(Grant other) {
        return group.equals(other.group) && resource == other.resource && id.equals(other.id);
    }

    static Grant of(String group, Resource resource, String id, Permission... permissions) {
        Set<Permission> sorted = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
        for (Permission permission : permissions) {
            sorted.add(inTermsOf(resource, permission));
        }
        return new Grant(group, resource, id, sorted);
    }

    /** The engine has two names for some permissions, and takes only the one that belongs to the resource. */
    private static Permission inTermsOf(Resource resource, Permission permission) {
        Permission[] own = resource == Resources.PROCESS_DEFINITION
                ? ProcessDefinitionPermissions.values()
                : resource == Resources.BATCH ? BatchPermissions.values() : Permissions.values();
        return Stream.of(own)
                .filter(candidate -> candidate.getName().equals(permission.getName()))
                .findFirst()
                .orElse(permission);
    }
}
