package org.tocsin.engine.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import org.tocsin.testing.EngineOnly;
import org.tocsin.testing.WithPostgres;

/** A folder of diagrams is taken as a whole or not at all, and people are told why. */
@SpringBootTest(classes = EngineOnly.class, properties = "camunda.bpm.job-execution.enabled=false")
@WithPostgres
@Import(DeployerIT.Delegates.class)
class DeployerIT {

    @TempDir
    static Path bpmn;

    @Autowired
    private Deployer deployer;

    @Autowired
    private DiagramsHealthIndicator health;

    @Autowired
    private RepositoryService repository;

    @TestConfiguration
    static class Delegates {

        @Bean
        JavaDelegate pageOnCall() {
            return execution -> {};
        }
    }

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry properties) {
        properties.add("tocsin.bpmn-directory", bpmn::toString);
    }

    @BeforeEach
    void anEmptyDirectoryAndAnEmptyEngine() throws IOException {
        try (Stream<Path> folders = Files.list(bpmn)) {
            for (Path folder : folders.toList()) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
        repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .forEach(id -> repository.deleteDeployment(id, true));
        deployer.deploy();
    }

    @Test
    void aFolderIsOneDeploymentWithNamesThatAreTheSameOnEveryMachine() {
        write("paging/paging.bpmn", Sample.diagram("paging", Sample.ASK));
        write("paging/triage.form", Sample.FORM);

        deployer.deploy();

        Deployment deployment = repository.createDeploymentQuery().singleResult();
        assertThat(deployment.getName()).isEqualTo("paging");
        assertThat(repository.getDeploymentResourceNames(deployment.getId()))
                .containsExactlyInAnyOrder("paging/paging.bpmn", "paging/triage.form");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void anUnchangedFolderMakesNoNewVersion() {
        write("paging/paging.bpmn", Sample.diagram("paging", ""));
        write("other/other.bpmn", Sample.diagram("other", ""));
        deployer.deploy();
        write("other/other.bpmn", Sample.diagram("other", Sample.PAGE));

        deployer.deploy();

        assertThat(inCharge("paging").getVersion()).isEqualTo(1);
        assertThat(inCharge("other").getVersion()).isEqualTo(2);
    }

    @Test
    void aFileThatWasTakenAwayMakesANewVersion() {
        write("paging/paging.bpmn", Sample.diagram("paging", ""));
        write("paging/triage.form", Sample.FORM);
        deployer.deploy();
        delete("paging/triage.form");

        deployer.deploy();
        deployer.deploy();

        assertThat(inCharge("paging").getVersion()).isEqualTo(2);
    }

    @Test
    void whatWasInChargeStaysInChargeWhenTheFolderBreaks() {
        write("paging/paging.bpmn", Sample.diagram("paging", Sample.PAGE));
        deployer.deploy();
        write("paging/paging.bpmn", Sample.diagram("paging", Sample.PAGE).replace("${pageOnCall}", "${pageOncall}"));

        deployer.deploy();

        assertThat(inCharge("paging").getVersion()).isEqualTo(1);
        assertThat(told())
                .contains("paging/paging.bpmn", "page", "line", "the bean pageOncall, which does not exist")
                .contains("did you mean pageOnCall?");
    }

    @Test
    void aBrokenFolderDoesNotKeepTheOthersOut() {
        write("broken/broken.bpmn", "<definitions");
        write("paging/paging.bpmn", Sample.diagram("paging", ""));

        deployer.deploy();

        assertThat(inCharge("paging").getVersion()).isEqualTo(1);
        assertThat(told()).contains("broken/broken.bpmn", "line 1", "is not a BPMN diagram");
    }

    @Test
    void beansThatAreNotForDiagramsAreRefused() {
        write("paging/paging.bpmn", Sample.diagram("paging", Sample.PAGE).replace("pageOnCall", "dataSource"));

        deployer.deploy();

        assertThat(told()).contains("dataSource, which diagrams may not use");
    }

    @Test
    void foldersMayNameEachOthersProcessesInAnyOrder() {
        write("a/a.bpmn", Sample.diagram("a", Sample.CALL));
        write("paging/paging.bpmn", Sample.diagram("paging", ""));

        deployer.deploy();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void withNoFolderAtAllNothingIsWrong() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(repository.createDeploymentQuery().count()).isZero();
    }

    @Test
    void aFormOffersTheServicesOfTheCatalogueByTheirTitles() throws IOException {
        write("paging/triage.form", Sample.FORM);

        deployer.deploy();

        String id = repository.createDeploymentQuery().singleResult().getId();
        String form = new String(
                repository.getResourceAsStream(id, "paging/triage.form").readAllBytes(), StandardCharsets.UTF_8);
        assertThat(form).contains("\"label\"", "\"value\"").doesNotContain("valuesKey");
    }

    private ProcessDefinition inCharge(String key) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private String told() {
        assertThat(health.health().getStatus()).isEqualTo(DiagramsHealthIndicator.DEGRADED);
        return health.health().getDetails().toString();
    }

    private static void write(String file, String content) {
        try {
            Path path = bpmn.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(String file) {
        try {
            Files.delete(bpmn.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
