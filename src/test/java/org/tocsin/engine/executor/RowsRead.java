package org.tocsin.engine.executor;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What the threads that run jobs ask the database, by the names that the engine gives its statements. */
final class RowsRead extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final String ENGINE = "org.camunda.bpm.engine.impl.persistence.entity";

    private final List<String> statements = new CopyOnWriteArrayList<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(ENGINE);
    private final Level before = logger.getEffectiveLevel();
    private final Thread asks = Thread.currentThread();

    /** Listens until it is closed. */
    static RowsRead listen() {
        RowsRead rows = new RowsRead();
        rows.start();
        rows.logger.addAppender(rows);
        rows.logger.setAdditive(false);
        rows.logger.setLevel(Level.DEBUG);
        return rows;
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (event.getFormattedMessage().contains("Preparing:")
                && !event.getThreadName().equals(asks.getName())) {
            statements.add(event.getLoggerName().substring(ENGINE.length() + 1));
        }
    }

    /** Such as "JobDefinitionEntity.selectJobDefinition", one for each time it was asked. */
    List<String> statements() {
        return statements;
    }

    @Override
    public void close() {
        logger.setLevel(before);
        logger.setAdditive(true);
        logger.detachAppender(this);
    }
}
