package org.tocsin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** Tests get databases that nobody else writes to. */
@SpringJUnitConfig
@WithPostgres
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
class PostgresForTestsIT {

    @Autowired
    private JdbcClient jdbcOfTheContext;

    @Test
    void everyCallerGetsItsOwnDatabase() {
        assertThat(PostgresForTests.migratedJdbc()
                        .sql(CURRENT)
                        .query(String.class)
                        .single())
                .isNotEqualTo(PostgresForTests.migratedJdbc()
                        .sql(CURRENT)
                        .query(String.class)
                        .single());
    }

    @Test
    void aContextGetsOneToo() {
        assertThat(jdbcOfTheContext.sql(CURRENT).query(String.class).single()).startsWith("test_");
    }

    @Test
    void theMigrationsAreApplied() {
        assertThat(PostgresForTests.migratedJdbc()
                        .sql("select count(*) from information_schema.schemata where schema_name = 'tocsin'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private static final String CURRENT = "select current_database()";
}
