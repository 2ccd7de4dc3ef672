package org.tocsin.engine;

import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_REVOKE;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.stereotype.Component;

/**
 * Who may see a single task. The engine lets a group read what it was once offered, also when that was taken back, and counts
 * a right on a single task more than one on all tasks of a process.
 */
@Component
public class TaskRights {

    private final AuthorizationService authorizations;
    private final ProcessEngineConfigurationImpl engine;

    TaskRights(ProcessEngine engine) {
        this.authorizations = engine.getAuthorizationService();
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    /**
     * The task, which only just appears, is not offered to these groups. By its own way the engine would take away nothing:
     * it looks into the database, where what was offered a moment ago is not yet.
     */
    public void offeredNoMore(DelegateTask task, Collection<String> groups) {
        List<IdentityLinkEntity> links = ((TaskEntity) task).getIdentityLinks();
        List<IdentityLinkEntity> theirs = links.stream()
                .filter(link -> link.getGroupId() != null && groups.contains(link.getGroupId()))
                .toList();
        theirs.forEach(IdentityLinkEntity::delete);
        links.removeAll(theirs);
    }

    /**
     * From now on the task is seen by those people only to whom it is offered or given by name.
     *
     * @param groups those that may see all tasks, and this one no more
     */
    public void onlyByName(String task, Collection<String> groups) {
        engine.getCommandExecutorTxRequired().execute(context -> {
            DbEntityManager database = context.getDbEntityManager();
            database.getCachedEntitiesByType(AuthorizationEntity.class).stream()
                    .filter(right -> right.getResourceType() == Resources.TASK.resourceType())
                    .filter(right -> task.equals(right.getResourceId()) && right.getGroupId() != null)
                    .forEach(database::delete);
            return task;
        });
        delete(task, AUTH_TYPE_GRANT);
        groups.forEach(group -> authorizations.saveAuthorization(lack(task, group)));
    }

    /** Whoever may see all tasks sees this one again; offer it to its groups anew. */
    public void alsoByRole(String task) {
        delete(task, AUTH_TYPE_REVOKE);
    }

    /** The person does not see the task any more because it was offered to them once. */
    public void noLonger(String task, String person) {
        authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .userIdIn(person)
                .list()
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }

    private Authorization lack(String task, String group) {
        Authorization lack = authorizations.createNewAuthorization(AUTH_TYPE_REVOKE);
        lack.setGroupId(group);
        lack.setResource(Resources.TASK);
        lack.setResourceId(task);
        lack.removePermission(Permissions.READ);
        lack.removePermission(Permissions.TASK_ASSIGN);
        return lack;
    }

    private void delete(String task, int type) {
        authorizations
                .createAuthorizationQuery()
                .resourceType(Resources.TASK)
                .resourceId(task)
                .authorizationType(type)
                .list()
                .stream()
                .filter(right -> Objects.nonNull(right.getGroupId()))
                .forEach(right -> authorizations.deleteAuthorization(right.getId()));
    }
}
