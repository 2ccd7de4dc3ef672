package org.tocsin.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Position.Stop;

/**
 * Where the processes of a business case stand, for those who look at it. It sees everything, whoever is signed in: who may
 * look at a case is decided before it is asked.
 */
@Component
public final class Whereabouts {

    private static final String KEY = "businessKey";
    private static final String ROOTS =
            "(select ROOT_PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = #{%s})".formatted(KEY);

    private final HistoryService history;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final Stops stops;

    Whereabouts(ProcessEngine engine) {
        this.history = engine.getHistoryService();
        this.repository = engine.getRepositoryService();
        this.identity = engine.getIdentityService();
        this.stops = new Stops(engine.getRuntimeService());
    }

    /**
     * Every diagram the case has run through, the one that began it first, then those it called, as they began; empty for a key
     * nobody knows.
     *
     * @param businessKey the number of the incident
     */
    public List<Position> of(String businessKey) {
        return asTocsin(() -> {
            Map<String, List<HistoricActivityInstance>> activities = activities(businessKey);
            return byDefinition(businessKey).entrySet().stream()
                    .map(runs -> position(runs.getKey(), runs.getValue(), activities))
                    .toList();
        });
    }

    /** The BPMN of a version of a diagram, if the case has run through it. */
    public Optional<String> diagram(String businessKey, String definition) {
        return asTocsin(() ->
                byDefinition(businessKey).containsKey(definition) ? Optional.of(bpmn(definition)) : Optional.empty());
    }

    private Position position(
            String definition,
            List<HistoricProcessInstance> runs,
            Map<String, List<HistoricActivityInstance>> activities) {
        ProcessDefinition drawn = repository.getProcessDefinition(definition);
        List<Stop> present = runs.stream()
                .filter(run -> run.getEndTime() == null)
                .flatMap(run -> stops.of(run.getId(), activities.getOrDefault(run.getId(), List.of())).stream())
                .distinct()
                .toList();
        List<Passage> passages = runs.stream()
                .flatMap(run -> Stops.passed(activities.getOrDefault(run.getId(), List.of())).stream())
                .toList();
        return new Position(
                definition,
                drawn.getName() == null ? drawn.getKey() : drawn.getName(),
                present,
                passages.stream().map(Passage::id).collect(Collectors.toUnmodifiableSet()),
                passages.stream()
                        .filter(passage -> !passage.name().equals(passage.id()))
                        .sorted(Comparator.comparing(Passage::began))
                        .toList(),
                next(definition, present));
    }

    private List<String> next(String definition, List<Stop> present) {
        return present.isEmpty()
                ? List.of()
                : NextSteps.after(
                        repository.getBpmnModelInstance(definition),
                        present.stream().map(Stop::id).toList());
    }

    private Map<String, List<HistoricProcessInstance>> byDefinition(String businessKey) {
        return runs(businessKey).stream()
                .collect(Collectors.groupingBy(
                        HistoricProcessInstance::getProcessDefinitionId, LinkedHashMap::new, Collectors.toList()));
    }

    /** Called processes need not carry the business key of their caller; one question for all of them, however many. */
    private List<HistoricProcessInstance> runs(String businessKey) {
        return inOrder(history.createNativeHistoricProcessInstanceQuery()
                .sql("select * from ACT_HI_PROCINST where ROOT_PROC_INST_ID_ in " + ROOTS)
                .parameter(KEY, businessKey)
                .list());
    }

    /** What all runs of the case have done, by run, oldest first. */
    private Map<String, List<HistoricActivityInstance>> activities(String businessKey) {
        return history
                .createNativeHistoricActivityInstanceQuery()
                .sql("select * from ACT_HI_ACTINST where ROOT_PROC_INST_ID_ in " + ROOTS
                        + " order by START_TIME_, SEQUENCE_COUNTER_, ID_")
                .parameter(KEY, businessKey)
                .list()
                .stream()
                .collect(Collectors.groupingBy(HistoricActivityInstance::getProcessInstanceId));
    }

    private static List<HistoricProcessInstance> inOrder(Collection<HistoricProcessInstance> runs) {
        List<HistoricProcessInstance> ordered = new ArrayList<>(runs);
        ordered.sort(Comparator.comparing((HistoricProcessInstance run) -> run.getSuperProcessInstanceId() != null)
                .thenComparing(HistoricProcessInstance::getStartTime)
                .thenComparing(HistoricProcessInstance::getProcessDefinitionKey));
        return ordered;
    }

    private String bpmn(String definition) {
        try (InputStream model = repository.getProcessModel(definition)) {
            return new String(model.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T asTocsin(Supplier<T> question) {
        Authentication viewer = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (viewer != null) {
                identity.setAuthentication(viewer.getUserId(), viewer.getGroupIds(), viewer.getTenantIds());
            }
        }
    }
}
