package org.tocsin.engine;

import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;

/**
 * Two moved one process in the same moment, and one of both was refused. Nothing is wrong: whoever was refused begins anew and
 * finds what the other has made of the process.
 */
public final class Clash {

    /** Deadlock, and its kin under stricter isolation. */
    private static final Set<String> IN_EACH_OTHERS_WAY = Set.of("40P01", "40001");

    /** A row names another that is not there, or is named by another that is. */
    private static final String BELONGS_TOGETHER = "23503";

    /** The engine reads a process by several statements; between two of them it may have been taken apart. */
    private static final Set<String> TAKEN_APART =
            Set.of("ENGINE-03077 Cannot resolve parent", "Cannot restore state of process instance");

    private Clash() {}

    /** Whether that is what is behind the failure. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(cause -> cause instanceof OptimisticLockingException
                        || isOfTheDatabase(cause)
                        || (cause instanceof ProcessEngineException && isTakenApart(cause)));
    }

    private static boolean isOfTheDatabase(Throwable cause) {
        if (!(cause instanceof SQLException database)) {
            return false;
        }
        String state = String.valueOf(database.getSQLState());
        return IN_EACH_OTHERS_WAY.contains(state)
                || (state.equals(BELONGS_TOGETHER) && isOfTheEngine(String.valueOf(database.getMessage())));
    }

    /** All rows of a process belong together by keys of this name: one was added where another was just taken away. */
    private static boolean isOfTheEngine(String message) {
        return message.toLowerCase(Locale.ROOT).contains("\"act_fk_");
    }

    private static boolean isTakenApart(Throwable cause) {
        String message = String.valueOf(cause.getMessage());
        return TAKEN_APART.stream().anyMatch(message::contains);
    }
}
