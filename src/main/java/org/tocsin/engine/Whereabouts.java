package org.tocsin.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
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
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;
import org.tocsin.engine.Position.Stop;

/**
 * Where the processes of a business case stand, for those who look at it. It sees everything, whoever is signed in: who may
 * look at a case is decided before it is asked.
 */
@Component
public final class Whereabouts {

    private final HistoryService history;
    private final RepositoryService repository;
    private final IdentityService identity;
    private final Stops stops;

    Whereabouts(ProcessEngine engine) {
        this.history = engine.getHistoryService();
        this.repository = engine.getRepositoryService();
        this.identity = engine.getIdentityService();
        this.stops = new Stops(engine.getRuntimeService(), engine.getHistoryService());
    }

    /**
     * Every diagram the case has run through, the one that began it first, then those it called, as they began; empty for a key
     * nobody knows.
     *
     * @param businessKey the number of the incident
     */
    public List<Position> of(String businessKey) {
        return asTocsin(() -> byDefinition(businessKey).entrySet().stream()
                .map(runs -> position(runs.getKey(), runs.getValue()))
                .toList());
    }

    /** The BPMN of a version of a diagram, if the case has run through it. */
    public Optional<String> diagram(String businessKey, String definition) {
        return asTocsin(() ->
                byDefinition(businessKey).containsKey(definition) ? Optional.of(bpmn(definition)) : Optional.empty());
    }

    private Position position(String definition, List<HistoricProcessInstance> runs) {
        HistoricProcessInstance first = runs.get(0);
        String name = first.getProcessDefinitionName();
        List<Stop> present = runs.stream()
                .filter(run -> run.getEndTime() == null)
                .flatMap(run -> stops.of(run.getId()).stream())
                .distinct()
                .toList();
        List<Passage> passages =
                runs.stream().flatMap(run -> stops.passed(run.getId()).stream()).toList();
        return new Position(
                definition,
                name == null ? first.getProcessDefinitionKey() : name,
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

    /** Called processes need not carry the business key of their caller. */
    private List<HistoricProcessInstance> runs(String businessKey) {
        Map<String, HistoricProcessInstance> found = new LinkedHashMap<>();
        Deque<HistoricProcessInstance> toLookAt = new ArrayDeque<>(history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .list());
        while (!toLookAt.isEmpty()) {
            HistoricProcessInstance run = toLookAt.remove();
            if (found.putIfAbsent(run.getId(), run) == null) {
                toLookAt.addAll(history.createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(run.getId())
                        .list());
            }
        }
        return inOrder(found.values());
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
