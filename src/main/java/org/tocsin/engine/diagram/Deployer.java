package org.tocsin.engine.diagram;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.CatalogChanged;

/**
 * Gives each folder of {@code bpmn/} to the engine as one deployment. An unchanged folder makes no new version. A folder
 * with a fault is left out and told about; what was in charge before stays in charge.
 */
@Component
class Deployer implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(Deployer.class);
    private static final String SOURCE = "tocsin";

    private final DiagramFiles files;
    private final OptionLists lists;
    private final RepositoryService repository;
    private volatile Map<String, List<DiagramProblem>> broken = Map.of();

    Deployer(DiagramFiles files, OptionLists lists, RepositoryService repository) {
        this.files = files;
        this.lists = lists;
        this.repository = repository;
    }

    /** All beans exist by now, and no request was served yet. */
    @Override
    public void afterSingletonsInstantiated() {
        deploy();
    }

    /** Forms offer services, teams and people: their lists follow the organisation. */
    @EventListener(CatalogChanged.class)
    void deployAgain() {
        deploy();
    }

    /** The folders that are not used as they are, and why. */
    Map<String, List<DiagramProblem>> broken() {
        return broken;
    }

    /** Reads all folders and gives those to the engine that are sound. The order of the folders does not matter. */
    final synchronized void deploy() {
        Map<String, List<DiagramProblem>> found = new TreeMap<>();
        try {
            List<FolderContents> all =
                    files.folders().stream().map(FolderContents::of).toList();
            Known known = Known.in(all);
            all.forEach(contents -> {
                List<DiagramProblem> problems = FolderCheck.problems(contents, known, lists);
                found.put(contents.folder().name(), problems.isEmpty() ? deploy(contents) : problems);
            });
        } catch (IOException e) {
            found.put("bpmn", List.of(new DiagramProblem("bpmn", null, rootMessage(e))));
        }
        found.values().removeIf(List::isEmpty);
        found.forEach((folder, problems) -> LOG.error(
                "The folder {} of diagrams is not used, what was in charge stays in charge: {}",
                folder,
                problems.stream().map(DiagramProblem::toString).collect(Collectors.joining("; "))));
        broken = Map.copyOf(found);
    }

    private List<DiagramProblem> deploy(FolderContents contents) {
        DiagramFolder folder = withOptions(contents);
        DeploymentBuilder deployment =
                repository.createDeployment().name(folder.name()).source(SOURCE);
        folder.files().forEach((file, content) -> deployment.addInputStream(file, new ByteArrayInputStream(content)));
        if (namesOfLast(folder.name()).equals(folder.files().keySet())) {
            deployment.enableDuplicateFiltering(false);
        }
        try {
            deployment.deploy();
            return List.of();
        } catch (ParseException e) {
            return problems(e);
        } catch (RuntimeException e) {
            return List.of(new DiagramProblem(folder.name(), null, rootMessage(e)));
        }
    }

    private DiagramFolder withOptions(FolderContents contents) {
        Map<String, byte[]> filled = new TreeMap<>();
        contents.forms().forEach((file, form) -> form.filled(lists).ifPresent(content -> filled.put(file, content)));
        return contents.folder().with(filled);
    }

    private Set<String> namesOfLast(String folder) {
        List<Deployment> last = repository
                .createDeploymentQuery()
                .deploymentName(folder)
                .deploymentSource(SOURCE)
                .orderByDeploymentTime()
                .desc()
                .listPage(0, 2);
        return last.stream()
                .filter(this::isInCharge)
                .findFirst()
                .or(() -> last.stream().findFirst())
                .map(deployment -> Set.copyOf(repository.getDeploymentResourceNames(deployment.getId())))
                .orElse(Set.of());
    }

    /** Two deployments may bear the same time; the definitions know which came last. */
    private boolean isInCharge(Deployment deployment) {
        return repository.createProcessDefinitionQuery().deploymentId(deployment.getId()).list().stream()
                .map(definition -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(definition.getKey())
                        .latestVersion()
                        .singleResult())
                .anyMatch(latest -> latest.getDeploymentId().equals(deployment.getId()));
    }

    private static List<DiagramProblem> problems(ParseException e) {
        return e.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(error -> new DiagramProblem(
                                report.getResourceName(), place(error), String.valueOf(error.getMessage()))))
                .toList();
    }

    private static String place(Problem error) {
        String line = "line " + error.getLine();
        return error.getMainElementId() == null ? line : "%s (%s)".formatted(error.getMainElementId(), line);
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage());
    }
}
