package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/** After every story: no ERROR in the log. */
class NoErrorInLog implements BeforeEachCallback, AfterEachCallback {

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @Override
    public void beforeEach(ExtensionContext context) {
        log.list.clear();
        log.start();
        root().addAppender(log);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        root().detachAppender(log);
        if (context.getExecutionException().isEmpty()) {
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                    .as("errors nobody expected")
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEmpty();
        }
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
