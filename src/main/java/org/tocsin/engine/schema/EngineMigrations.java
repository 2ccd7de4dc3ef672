package org.tocsin.engine.schema;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.flywaydb.core.Flyway;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/**
 * Our indexes on the engine's tables. The engine makes its tables when it is built, long after our own migrations have run: so
 * these are a second series, {@code db/engine}, which runs right after that and before anything uses the engine.
 */
@Component
@DependsOnDatabaseInitialization
class EngineMigrations extends AbstractProcessEnginePlugin {

    private final DataSource database;

    EngineMigrations(DataSource database) {
        this.database = database;
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/engine")
                .defaultSchema("tocsin")
                .table("engine_schema_history")
                // The schema has our own tables already.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }
}
