package org.tocsin.engine.form;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.impl.ProcessInstantiationBuilderImpl;
import org.camunda.bpm.engine.impl.cmd.GetDeployedProcessDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.InvalidInput.Problem;

/** Whoever begins a process that has a form answers that form, whichever way they begin it; nobody begins in its middle. */
final class StartGate extends CommandInterceptor {

    private final Outermost outermost;
    private final Labels labels;

    StartGate(Outermost outermost, Labels labels) {
        this.outermost = outermost;
        this.labels = labels;
    }

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext context = Context.getCommandContext();
        if (outermost.is(command) && context.getAuthenticatedUserId() != null) {
            check(command, context);
        }
        return next.execute(command);
    }

    private void check(Command<?> command, CommandContext context) {
        if (command instanceof SubmitStartFormCmd) {
            SentAnswers sent = new SentAnswers(command);
            check(definition(sent.text("processDefinitionId"), context), sent.plain(), context);
        } else if (command instanceof StartProcessInstanceCmd
                || command instanceof StartProcessInstanceAtActivitiesCmd) {
            ProcessInstantiationBuilderImpl start = (ProcessInstantiationBuilderImpl)
                    Objects.requireNonNull(new SentAnswers(command).value("instantiationBuilder"));
            ProcessDefinitionEntity process = new GetDeployedProcessDefinitionCmd(start, false).execute(context);
            if (command instanceof StartProcessInstanceAtActivitiesCmd) {
                refuse(List.of(new Problem("\"startInstructions\"", "begin in the middle", "a start with the form")));
            }
            check(process, SentAnswers.plain(start.getVariables()), context);
        }
    }

    private static ProcessDefinitionEntity definition(String id, CommandContext context) {
        return context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }

    private void check(ProcessDefinitionEntity process, Map<String, @Nullable Object> answers, CommandContext context) {
        Conditions conditions = new Conditions(context.getProcessEngineConfiguration()
                .getDmnEngineConfiguration()
                .getFeelEngine());
        FormDefinitions.of(process, context).ifPresent(form -> {
            labels.of(form);
            refuse(new AnswerCheck(form, conditions).whole(answers));
        });
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw FormRefused.because(problems);
        }
    }
}
