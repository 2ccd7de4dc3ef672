package org.tocsin.engine.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.GetTaskFormVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.PatchTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SetTaskVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput.Problem;

/**
 * Every answer passes here, whichever way it comes in and whatever the diagram says: it is held against the form of its task
 * before anything is stored. What a form shows is put together here, too.
 */
final class Gate extends CommandInterceptor {

    /** What the engine keeps of a text. Longer ones go no further than the step behind the form, which keeps them. */
    private static final int LONGEST_KEPT = 4000;

    private final Outermost outermost;
    private final Fates fates;
    private final FormReading reading;
    private final Labels labels;

    Gate(Outermost outermost, Fates fates, FormReading reading, Labels labels) {
        this.outermost = outermost;
        this.fates = fates;
        this.reading = reading;
        this.labels = labels;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (!outermost.is(command)) {
            return next.execute(command);
        }
        if (command instanceof SubmitTaskFormCmd || command instanceof CompleteTaskCmd) {
            return completes(command);
        }
        if (command instanceof SetTaskVariablesCmd || command instanceof PatchTaskVariablesCmd) {
            changesVariables(command);
        } else if (command instanceof ClaimTaskCmd) {
            fates.mustBeOpen(new SentAnswers(command).task(), context());
        }
        T answer = next.execute(command);
        if (command instanceof GetTaskFormVariablesCmd form && answer instanceof VariableMap variables) {
            reading.complete(variables, form, context());
        }
        return answer;
    }

    private <T> T completes(Command<T> command) {
        SentAnswers sent = new SentAnswers(command);
        TaskEntity task = fates.mustBeOpen(sent.task(), context());
        // First of all whether they may; what is wrong with their answers is only for those who may.
        context().getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
        fates.mustBeTheirs(task, context());
        Map<String, @Nullable Object> answers = sent.plain();
        FormDefinitions.of(task, context()).ifPresent(form -> {
            labels.of(form);
            refuse(check(form).whole(answers));
        });
        Set<String> tooLong = answers.entrySet().stream()
                .filter(answer -> answer.getValue() instanceof String text && text.length() > LONGEST_KEPT)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        if (tooLong.isEmpty()) {
            return next.execute(command);
        }
        tooLong.forEach(key -> {
            task.removeVariable(key);
            task.setVariable(key, Variables.stringValue((String) answers.get(key), true));
        });
        return sent.without(tooLong, () -> next.execute(command));
    }

    /** Only persons are held to the form: a step may keep beside its task what it wants. */
    private void changesVariables(Command<?> command) {
        TaskEntity task = context().getTaskManager().findTaskById(new SentAnswers(command).task());
        if (task == null || context().getAuthenticatedUserId() == null) {
            return;
        }
        Optional<FormDefinition> form = FormDefinitions.of(task, context());
        Map<String, @Nullable Object> answers = new SentAnswers(command).plain();
        form.ifPresent(found -> refuse(check(found).part(answers)));
        if (form.isPresent() && command instanceof AbstractPatchVariablesCmd) {
            refuseDeletions(command);
        }
    }

    private static void refuseDeletions(Command<?> command) {
        if (new SentAnswers(command).value("deletions") instanceof Collection<?> gone && !gone.isEmpty()) {
            refuse(List.of(
                    new Problem("\"deletions\"", "takes variables away", "none: the form is completed instead")));
        }
    }

    private static AnswerCheck check(FormDefinition form) {
        return new AnswerCheck(
                form,
                new Conditions(Context.getProcessEngineConfiguration()
                        .getDmnEngineConfiguration()
                        .getFeelEngine()));
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw FormRefused.because(problems);
        }
    }

    private static CommandContext context() {
        return Context.getCommandContext();
    }
}
