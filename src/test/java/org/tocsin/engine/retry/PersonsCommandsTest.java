package org.tocsin.engine.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class PersonsCommandsTest {

    private final IdentityServiceImpl identity = new IdentityServiceImpl();
    private final PersonsCommands commands = new PersonsCommands(identity);
    private final Deque<RuntimeException> failures = new ArrayDeque<>();
    private int times;

    PersonsCommandsTest() {
        commands.setNext(new CommandInterceptor() {
            @Override
            public <T> T execute(Command<T> command) {
                times++;
                if (!failures.isEmpty()) {
                    throw failures.pop();
                }
                return command.execute(null);
            }
        });
    }

    static List<RuntimeException> clashes() {
        return List.of(
                new OptimisticLockingException("somebody was faster"),
                new ProcessEngineException("ENGINE-03077 Cannot resolve parent with id '1' of execution '2'"),
                new NullValueException("Cannot restore state of process instance 1: list of executions is empty"),
                new ProcessEngineException("wrapped", new SQLException("deadlock detected", "40P01")));
    }

    @ParameterizedTest
    @MethodSource("clashes")
    void whatMetAStepIsBegunAnewUntilItIsThrough(RuntimeException clash) {
        failures.addAll(List.of(clash, clash));

        String said = byAPerson(context -> "done");

        assertThat(said).isEqualTo("done");
        assertThat(times).isEqualTo(3);
    }

    @Test
    void whatIsWrongIsToldAtOnce() {
        failures.add(new ProcessEngineException("no such task"));

        assertThatThrownBy(() -> byAPerson(context -> "done")).hasMessage("no such task");
        assertThat(times).isEqualTo(1);
    }

    @Test
    void whoMeetsStepsAgainAndAgainIsToldInTheEnd() {
        for (int i = 0; i < 50; i++) {
            failures.add(new OptimisticLockingException("somebody was faster"));
        }

        assertThatThrownBy(() -> byAPerson(context -> "done")).isInstanceOf(OptimisticLockingException.class);
        assertThat(times).isEqualTo(10);
    }

    @Test
    void aStepIsNotRunTwiceEvenWhenAPersonRunsIt() {
        failures.add(new OptimisticLockingException("somebody was faster"));

        assertThatThrownBy(() -> byAPerson(new ExecuteJobsCmd("1", new JobFailureCollector("1"))))
                .isInstanceOf(OptimisticLockingException.class);
        assertThat(times).isEqualTo(1);
    }

    @Test
    void insideATransactionOnlyItsOwnerCanBeginAnew() {
        failures.add(new OptimisticLockingException("somebody was faster"));

        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            assertThatThrownBy(() -> byAPerson(context -> "done")).isInstanceOf(OptimisticLockingException.class);
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }
        assertThat(times).isEqualTo(1);
    }

    @Test
    void whatNobodyIsSignedInForIsNotDoneAnew() {
        failures.add(new OptimisticLockingException("somebody was faster"));

        assertThatThrownBy(() -> commands.execute(context -> "done")).isInstanceOf(OptimisticLockingException.class);
        assertThat(times).isEqualTo(1);
    }

    private <T> T byAPerson(Command<T> command) {
        identity.setAuthenticatedUserId("bruno");
        try {
            return commands.execute(command);
        } finally {
            identity.clearAuthentication();
        }
    }
}
