package org.tocsin.engine.privacy;

import java.util.Collection;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.tocsin.engine.FormTexts;

/** Adds to what a form shows the texts that the engine does not hold, once it has let somebody read the form. */
class TextsIntoForms extends CommandInterceptor {

    private final ObjectProvider<FormTexts> texts;

    TextsIntoForms(ObjectProvider<FormTexts> texts) {
        this.texts = texts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        T result = next.execute(command);
        if (command instanceof GetTaskFormVariablesCmd form && result instanceof VariableMap shown) {
            texts.ifAvailable(known -> known.of(form.resourceId).forEach((name, text) -> {
                if (isWanted(name, form.formVariableNames)) {
                    shown.putValue(name, text);
                }
            }));
        }
        return result;
    }

    private static boolean isWanted(String name, @Nullable Collection<String> wanted) {
        return wanted == null || wanted.contains(name);
    }
}
