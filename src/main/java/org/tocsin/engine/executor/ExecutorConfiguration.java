package org.tocsin.engine.executor;

import java.util.Properties;
import java.util.UUID;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Puts the punctual executor in the place of the engine's own; absent where jobs are run by hand. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class ExecutorConfiguration {

    /** By this name the starter of the engine looks for it. */
    @Bean
    ThreadPoolTaskExecutor camundaTaskExecutor(CamundaBpmProperties settings) {
        int threads = JobLimits.checkedThreads(settings.getJobExecution().getMaxPoolSize());
        ThreadPoolTaskExecutor pool = new ThreadPoolTaskExecutor();
        pool.setThreadNamePrefix("step-");
        pool.setCorePoolSize(threads);
        pool.setMaxPoolSize(threads);
        // No queue: a thread that has just been freed may need a moment before it takes the next batch.
        pool.setQueueCapacity(threads);
        // What runs is waited for by the executor, which is stopped before everything else.
        pool.setAcceptTasksAfterContextClose(true);
        pool.setPhase(Integer.MIN_VALUE);
        return pool;
    }

    @Bean
    Alarm jobAlarm() {
        return new Alarm();
    }

    @Bean
    JobExecutor jobExecutor(
            ThreadPoolTaskExecutor camundaTaskExecutor,
            Alarm jobAlarm,
            JdbcConnectionDetails database,
            CamundaBpmProperties settings) {
        PunctualExecutor executor = new PunctualExecutor(new Threads(camundaTaskExecutor), jobAlarm, session(database));
        Integer lock = settings.getJobExecution().getLockTimeInMillis();
        executor.setLockTimeInMillis(JobLimits.checkedLock(lock == null ? executor.getLockTimeInMillis() : lock));
        return executor;
    }

    @Bean
    ExecutorPlugin executorPlugin(Alarm jobAlarm) {
        return new ExecutorPlugin(jobAlarm);
    }

    @Bean
    StopsFirst stopsFirst(JobExecutor jobExecutor) {
        return new StopsFirst(jobExecutor);
    }

    /** Not from the pool, whose connections are retired now and then; a dead network is noticed on either side. */
    private static NodeSession session(JdbcConnectionDetails database) {
        DriverManagerDataSource connections =
                new DriverManagerDataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword());
        Properties properties = new Properties();
        properties.setProperty("ApplicationName", "tocsin node");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("tcpKeepAlive", "true");
        connections.setConnectionProperties(properties);
        return new NodeSession(connections, NodeSession.PREFIX + UUID.randomUUID());
    }
}
