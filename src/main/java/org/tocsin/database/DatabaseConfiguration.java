package org.tocsin.database;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.NoneNestedConditions;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** Starts the database inside unless another is named; the pool over it is Spring Boot's in both cases. */
@Configuration(proxyBeanMethods = false)
@Conditional(DatabaseConfiguration.NoOtherDatabase.class)
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DatabaseProperties properties) {
        return EmbeddedPostgres.start(Path.of(properties.dataDirectory()), Durability.FULL);
    }

    @Bean
    JdbcConnectionDetails embeddedConnection(EmbeddedPostgres postgres) {
        return new EmbeddedConnection(postgres);
    }

    private record EmbeddedConnection(EmbeddedPostgres postgres) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return postgres.username();
        }

        @Override
        public String getPassword() {
            return postgres.password();
        }

        @Override
        public String getJdbcUrl() {
            return postgres.jdbcUrl();
        }
    }

    static class NoOtherDatabase extends NoneNestedConditions {

        NoOtherDatabase() {
            super(ConfigurationPhase.REGISTER_BEAN);
        }

        @ConditionalOnProperty("spring.datasource.url")
        static class OtherDatabase {}
    }
}
