package org.tocsin.engine.privacy;

import java.util.Set;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.jspecify.annotations.Nullable;

/**
 * Everything the engine can keep of the past, but for texts: of variables only flags, numbers and instants, and nothing that
 * was typed into a form. Whoever may read the history of one process may read that of all, for as long as it is kept; and the
 * record has the texts anyway. It goes by the name and id of the engine's own level, which is what its database remembers.
 */
final class WithoutTexts implements HistoryLevel {

    private static final Set<String> KEPT =
            Set.of("boolean", "short", "integer", "long", "double", "number", "date", "null");

    private static final Set<HistoryEventTypes> OF_VARIABLES = Set.of(
            HistoryEventTypes.VARIABLE_INSTANCE_CREATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE,
            HistoryEventTypes.VARIABLE_INSTANCE_UPDATE_DETAIL,
            HistoryEventTypes.VARIABLE_INSTANCE_MIGRATE,
            HistoryEventTypes.VARIABLE_INSTANCE_DELETE);

    private final HistoryLevel full = HistoryLevel.HISTORY_LEVEL_FULL;

    @Override
    public int getId() {
        return full.getId();
    }

    @Override
    public String getName() {
        return full.getName();
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        if (type == HistoryEventTypes.FORM_PROPERTY_UPDATE) {
            return false;
        }
        boolean text = OF_VARIABLES.contains(type)
                && entity instanceof VariableInstanceEntity variable
                && !KEPT.contains(variable.getTypeName());
        return !text && full.isHistoryEventProduced(type, entity);
    }
}
