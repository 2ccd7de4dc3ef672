package org.tocsin.engine.retry;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.tocsin.engine.Anew;
import org.tocsin.engine.Clash;

/**
 * What a person does in Tasklist or Cockpit in the very moment in which a step moves the same process is done anew, as often as
 * it takes: they did nothing wrong, and should not have to click again. A step that is refused is the executor's business, and
 * what runs in a transaction of the caller is the caller's: only they can begin anew.
 */
final class PersonsCommands extends CommandInterceptor {

    private static final int ATTEMPTS = 10;

    private final IdentityService identity;

    PersonsCommands(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    public <T> T execute(Command<T> command) {
        return Anew.upTo(isOfAPerson(command) ? ATTEMPTS : 1, Clash::isBehind, () -> next.execute(command));
    }

    /** A step that a person runs by hand is still a step: what it has sent already is not sent again for a clash. */
    private boolean isOfAPerson(Command<?> command) {
        return identity.getCurrentAuthentication() != null
                && !(command instanceof ExecuteJobsCmd)
                && !TransactionSynchronizationManager.isActualTransactionActive();
    }
}
