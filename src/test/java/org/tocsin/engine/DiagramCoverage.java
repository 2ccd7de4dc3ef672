package org.tocsin.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Notes which steps and flows of the diagrams are passed, in every engine that tests start in this JVM. What was rolled
 * back was not passed.
 */
@Component
class DiagramCoverage extends AbstractProcessEnginePlugin {

    private static final Map<String, Set<String>> PASSED = new ConcurrentHashMap<>();

    /** The ids of steps and flows passed so far, by the key of their process. */
    static Map<String, Set<String>> passed() {
        return Map.copyOf(PASSED);
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> others = engine.getCustomPostBPMNParseListeners();
        List<BpmnParseListener> listeners = new ArrayList<>(others == null ? List.of() : others);
        listeners.add(new Watch());
        engine.setCustomPostBPMNParseListeners(listeners);
    }

    /** Watches every step and every flow of a process, once all of it has been read. */
    private static final class Watch extends AbstractBpmnParseListener {

        @Override
        public void parseProcess(Element element, ProcessDefinitionEntity process) {
            String key = process.getKey();
            steps(process).forEach(step -> {
                step.addBuiltInListener(ExecutionListener.EVENTNAME_START, noting(key, step.getId()));
                step.getOutgoingTransitions().forEach(flow -> ((TransitionImpl) flow)
                        .addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, noting(key, flow.getId())));
            });
        }

        private static Stream<ActivityImpl> steps(ScopeImpl scope) {
            return scope.getActivities().stream().flatMap(step -> Stream.concat(Stream.of(step), steps(step)));
        }

        private static ExecutionListener noting(String process, String element) {
            return execution -> afterCommit(() -> PASSED.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet())
                    .add(element));
        }

        private static void afterCommit(Runnable note) {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                note.run();
                return;
            }
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    note.run();
                }
            });
        }
    }
}
