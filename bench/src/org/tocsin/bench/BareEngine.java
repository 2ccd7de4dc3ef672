package org.tocsin.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;

/**
 * Our diagrams on the engine as it comes, with steps that do nothing but decide which way to go: no record, no timeline, no page
 * kept, nothing sent. Its executor is the engine's own, with as many threads as ours; history is full, ids are drawn and rows of one
 * kind are joined as well.
 */
final class BareEngine implements AutoCloseable {

    private final HikariDataSource connections = new HikariDataSource();
    private final AtomicInteger last = new AtomicInteger();
    private final ProcessEngine engine;
    private volatile CountDownLatch paged = new CountDownLatch(0);

    BareEngine(Database database) throws IOException {
        connections.setJdbcUrl(database.url());
        connections.setUsername(database.user());
        connections.setPassword(database.password());
        connections.setMaximumPoolSize(40);
        connections.addDataSourceProperty("reWriteBatchedInserts", "true");
        connections.setConnectionInitSql("set jit = off");
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setDataSource(connections);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setJobExecutor(executor());
        configuration.setJobExecutorActivate(true);
        configuration.setBeans(new BareSteps(() -> paged.countDown()));
        configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
        engine = configuration.buildProcessEngine();
        deploy();
    }

    private static DefaultJobExecutor executor() {
        DefaultJobExecutor executor = new DefaultJobExecutor();
        executor.setCorePoolSize(8);
        executor.setMaxPoolSize(8);
        executor.setQueueSize(8);
        executor.setMaxJobsPerAcquisition(8);
        executor.setWaitTimeInMillis(1_000);
        executor.setMaxWait(5_000);
        return executor;
    }

    private void deploy() throws IOException {
        try (var folders = Files.newDirectoryStream(Path.of("bpmn"), Files::isDirectory)) {
            for (Path folder : folders) {
                DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
                try (var files = Files.newDirectoryStream(folder, "*.{bpmn,dmn,form}")) {
                    for (Path file : files) {
                        deployment.addString(file.getFileName().toString(), Files.readString(file));
                    }
                }
                deployment.deploy();
            }
        }
    }

    /** Returns when every incident has come as far as its first page. */
    void open(int count, int senders) throws InterruptedException {
        paged = new CountDownLatch(count);
        ExecutorService threads = Executors.newFixedThreadPool(senders);
        for (int sent = 0; sent < count; sent++) {
            threads.execute(() -> engine.getRuntimeService()
                    .createMessageCorrelation("incidentReported")
                    .processInstanceBusinessKey("INC-" + last.incrementAndGet())
                    .setVariables(known())
                    .correlateStartMessage());
        }
        paged.await();
        threads.shutdown();
    }

    /** What our first step finds out, known beforehand. */
    private static VariableMap known() {
        Date later = Date.from(Instant.now().plusSeconds(3_600));
        String cycle = "R/2099-01-01T00:00:00Z/PT30M";
        return Variables.putValue("priority", "P3")
                .putValue("rank", 10L)
                .putValue("team", "payments")
                .putValue("severity", "critical")
                .putValue("outcome", "incident")
                .putValue("dataLost", false)
                .putValue("reputationHarmed", false)
                .putValue("hoursInterrupted", 0L)
                .putValue("triageBy", later)
                .putValue("atRiskAt", later)
                .putValue("resolveBy", later)
                .putValue("updateDue", later)
                .putValue("updateNags", cycle);
    }

    @Override
    public void close() {
        engine.close();
        connections.close();
    }
}
