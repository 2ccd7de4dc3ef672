package org.tocsin.scenario;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** What Tocsin itself asks the database; the engine has its own way to it, which is not heard here. */
final class Statements {

    private static final String PREFIX = "Executing prepared SQL statement";

    private Statements() {}

    /** How many the work takes, of the thread that does it. */
    static long takenBy(Runnable work) {
        Logger logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = logger.getLevel();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        logger.setAdditive(false);
        logger.setLevel(Level.DEBUG);
        try {
            work.run();
        } finally {
            logger.setLevel(before);
            logger.setAdditive(true);
            logger.detachAppender(log);
        }
        String thread = Thread.currentThread().getName();
        return List.copyOf(log.list).stream()
                .filter(event -> event.getThreadName().equals(thread))
                .filter(event -> event.getFormattedMessage().startsWith(PREFIX))
                .count();
    }
}
