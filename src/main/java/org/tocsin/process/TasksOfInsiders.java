package org.tocsin.process;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.engine.KeptTasks;
import org.tocsin.incident.Named;
import org.tocsin.incident.Privacy;
import org.tocsin.incident.PrivateSeen;
import org.tocsin.incident.Visibility;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/**
 * Tasks of a private incident are kept from everybody who may not see it, but for the repair of a failed step; and whoever the
 * process gives one to by name may see it from then on.
 */
@Component
class TasksOfInsiders implements KeptTasks {

    private final JdbcClient database;
    private final Visibility visibility;
    private final Privacy privacy;
    private final Catalog catalog;
    private final ApplicationEventPublisher events;

    TasksOfInsiders(
            JdbcClient database,
            Visibility visibility,
            Privacy privacy,
            Catalog catalog,
            ApplicationEventPublisher events) {
        this.database = database;
        this.visibility = visibility;
        this.privacy = privacy;
        this.catalog = catalog;
        this.events = events;
    }

    /** A task that stood open is somebody's now; of one that only appears, others take care. */
    @Order(PrivateTasks.BEFORE)
    @EventListener(condition = "#task.eventName == 'assignment' && #task.assignee != null")
    void isGiven(DelegateTask task) {
        String person = task.getAssignee();
        if (catalog.person(person).isPresent()) {
            incidentOf(task.getId())
                    .filter(number -> visibility.sight(number, person) == Visibility.Sight.HIDDEN)
                    .ifPresent(number -> privacy.add(number, List.of(person), Named.How.ASKED, Timeline.TOCSIN));
        }
    }

    @Override
    public boolean areKept(String task, String person) {
        return incidentOf(task).filter(number -> isKept(number, person)).isPresent();
    }

    /** Asked whenever a person opens a task, or does something to it; of a private incident that is a look into it. */
    private boolean isKept(IncidentNumber number, String person) {
        Visibility.Sight sight = visibility.sight(number, person);
        if (sight == Visibility.Sight.INSIDER || sight == Visibility.Sight.HIDDEN) {
            events.publishEvent(new PrivateSeen(List.of(number), person, sight == Visibility.Sight.INSIDER));
        }
        return sight == Visibility.Sight.HIDDEN;
    }

    @Override
    public boolean tellsNothing(String businessKey) {
        return businessKey.startsWith("INC-")
                && visibility.sight(new IncidentNumber(businessKey), Timeline.TOCSIN) == Visibility.Sight.INSIDER;
    }

    /** By one statement, since it is asked whenever a person does something to a task; the engine's own way takes three. */
    private Optional<IncidentNumber> incidentOf(String task) {
        return database.sql(
                        """
                        select run.business_key_ from act_ru_task task
                        join act_ru_execution run on run.id_ = task.proc_inst_id_
                        where task.id_ = :task and task.task_def_key_ <> :repair and run.business_key_ like 'INC-%'
                        """)
                .param("task", task)
                .param("repair", PrivateTasks.REPAIR)
                .query(String.class)
                .optional()
                .map(IncidentNumber::new);
    }
}
