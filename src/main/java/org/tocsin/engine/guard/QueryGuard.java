package org.tocsin.engine.guard;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Shuts the hole of the engine's or-queries: it refuses expressions in a query that somebody sends, but forgets to look
 * into the parts joined by "or". They are looked into here, whether the query comes alone or extends a filter.
 */
final class QueryGuard extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof TaskQueryImpl query) {
            check(query);
        } else if (command instanceof AbstractExecuteFilterCmd && extension(command) instanceof TaskQueryImpl query) {
            check(query);
        }
        return next.execute(command);
    }

    /** Of a query that is not stored as a filter; a filter's own expressions are its author's, who needs a grant. */
    private static void check(TaskQueryImpl query) {
        boolean hidden = query.getQueries().stream()
                .anyMatch(part -> part != query && !part.getExpressions().isEmpty());
        if (hidden) {
            throw new BadUserRequestException("Expressions are forbidden in the or-parts of a query.");
        }
    }

    private static @Nullable Query<?, ?> extension(Command<?> command) {
        var field = ReflectionUtils.findField(command.getClass(), "extendingQuery");
        if (field == null) {
            throw new IllegalStateException("The engine has changed: filters are extended in another way.");
        }
        ReflectionUtils.makeAccessible(field);
        return (Query<?, ?>) ReflectionUtils.getField(field, command);
    }
}
