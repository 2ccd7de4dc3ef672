package org.tocsin.engine.privacy;

import java.lang.reflect.Field;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.ReflectionUtils;
import org.tocsin.engine.FormTexts;
import org.tocsin.shared.InvalidInput;

/** The engine shows the comments of a task to everybody who has its id, so that those of a private incident take none. */
class NoCommentsOnPrivateTasks extends CommandInterceptor {

    private static final @Nullable Field TASK = ReflectionUtils.findField(AddCommentCmd.class, "taskId");

    private final ObjectProvider<FormTexts> texts;

    NoCommentsOnPrivateTasks(ObjectProvider<FormTexts> texts) {
        this.texts = texts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (command instanceof AddCommentCmd && TASK != null) {
            ReflectionUtils.makeAccessible(TASK);
            Object task = ReflectionUtils.getField(TASK, command);
            texts.ifAvailable(known -> {
                if (task != null && known.keeps(task.toString())) {
                    throw new InvalidInput(
                            "comment", "would be read by people who may not see the incident", "a note on its page");
                }
            });
        }
        return next.execute(command);
    }
}
