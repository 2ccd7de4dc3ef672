package org.tocsin.engine.privacy;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ReflectionUtils;
import org.tocsin.engine.KeptTasks;

/**
 * Nobody does anything to a task that is kept from them, by whatever command: to take it, to hand it in, to open its form.
 * The engine's grants do not see to that, since whoever administers them may make one for themselves.
 */
final class InsidersOnly extends CommandInterceptor {

    /** Where the engine's commands keep what they are about. */
    private static final List<String> NAMES = List.of("taskId", "resourceId", "entityId", "task");

    private final Map<Class<?>, Optional<Field>> fields = new ConcurrentHashMap<>();
    private final ObjectProvider<KeptTasks> kept;
    private final IdentityService identity;

    InsidersOnly(ObjectProvider<KeptTasks> kept, IdentityService identity) {
        this.kept = kept;
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        Authentication person = identity.getCurrentAuthentication();
        boolean byThemselves = Context.getCommandContext() == null; // what a step does was decided before
        if (person != null && person.getUserId() != null && byThemselves && !(command instanceof Query)) {
            String task = taskOf(command);
            if (task != null) {
                kept.ifAvailable(known -> refuse(known, task, person.getUserId()));
            }
        }
        return next.execute(command);
    }

    private static void refuse(KeptTasks known, String task, String person) {
        if (known.areKept(task, person)) {
            throw new AuthorizationException("The task %s is not for %s.".formatted(task, person));
        }
    }

    private @Nullable String taskOf(Command<?> command) {
        Optional<Field> field = fields.computeIfAbsent(command.getClass(), InsidersOnly::find);
        Object value =
                field.map(found -> ReflectionUtils.getField(found, command)).orElse(null);
        return value instanceof Task task ? task.getId() : value instanceof String id ? id : null;
    }

    private static Optional<Field> find(Class<?> command) {
        Optional<Field> found = NAMES.stream()
                .flatMap(name -> Stream.ofNullable(ReflectionUtils.findField(command, name)))
                .filter(field -> field.getType() == String.class || Task.class.isAssignableFrom(field.getType()))
                .findFirst();
        found.ifPresent(ReflectionUtils::makeAccessible);
        return found;
    }
}
