package org.tocsin.web;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that cannot be reached, or asks to try again, from everything else that may go wrong. */
final class DatabaseAway {

    static final String TRY_AGAIN_IN_SECONDS = "10";
    static final String DETAIL = "The database is away. Try again.";

    private DatabaseAway() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(20)
                .anyMatch(DatabaseAway::is);
    }

    private static boolean is(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof RecoverableDataAccessException
                || failure instanceof TransientDataAccessException
                || (failure instanceof SQLException sql
                        && sql.getSQLState() != null
                        && sql.getSQLState().startsWith("08"));
    }
}
