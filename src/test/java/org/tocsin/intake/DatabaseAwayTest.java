package org.tocsin.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.intake.IntakeFixtures.firing;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.catalog.Catalog;
import org.tocsin.shared.config.ConfigFiles;

/** While the database is away nothing is said to be taken, and no sender waits longer than for one attempt. */
class DatabaseAwayTest {

    private final Away away = new Away();
    private final Intake intake = new Intake(
            new Problems(
                    new ProblemTable(JdbcClient.create(away)),
                    new SignalReports(Catalog.of(ConfigFiles.in("config"), List.of())),
                    Clock.systemUTC()),
            new FakeReportProcess(),
            new TransactionTemplate(new DataSourceTransactionManager(away)),
            new SimpleMeterRegistry());

    @Test
    void theFirstSignalSaysSoForAll() {
        Instant since = Instant.parse("2026-11-20T09:00:00Z");

        assertThatThrownBy(() -> intake.accept(List.of(firing("one", since), firing("two", since))))
                .isInstanceOf(CannotCreateTransactionException.class);
        assertThat(away.attempts).isEqualTo(1);
    }

    private static final class Away extends AbstractDataSource {

        private int attempts;

        @Override
        public Connection getConnection() throws SQLException {
            attempts++;
            throw new SQLException("Connection refused", "08001");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }
}
