package org.tocsin.testing;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.catalog.Catalog;
import org.tocsin.shared.Transactions;
import org.tocsin.shared.config.ConfigFiles;
import org.tocsin.timeline.Timeline;

/**
 * What one feature needs for a test on a real database, without the rest of the application: a database of its own, a
 * clock to move, the sample organisation and the timeline. Name it next to the beans of the feature in
 * {@code @SpringJUnitConfig}.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(Timeline.class)
public class FeatureBeans {

    @Bean
    DataSource dataSource() {
        return PostgresForTests.migratedDataSource();
    }

    @Bean
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(DataSource dataSource) {
        return new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    }

    @Bean
    Transactions transactions(TransactionTemplate template) {
        return new Transactions(Objects.requireNonNull(template.getTransactionManager()));
    }

    @Bean
    MovableClock clock() {
        return MovableClock.alone(Instant.parse(TimeMoves.START));
    }

    @Bean
    Catalog catalog() {
        return Catalog.of(ConfigFiles.in("config"), List.of());
    }
}
