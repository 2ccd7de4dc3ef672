package org.tocsin.audit;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes a command into the first transaction that it commits: the change is not without its entry, nor the entry without
 * the change. Should the rest of the command be refused, a second entry says so.
 */
@Component
class AuditsChanges implements TransactionExecutionListener {

    private final ThreadLocal<@Nullable Command> present = new ThreadLocal<>();
    private final ObjectProvider<Audit> audit;

    AuditsChanges(ObjectProvider<Audit> audit) {
        this.audit = audit;
    }

    /** What answers the request. */
    interface Work {
        void run() throws ServletException, IOException;
    }

    /** Whatever is committed while the work is done belongs to the command. */
    void during(Command command, Work work) throws ServletException, IOException {
        present.set(command);
        try {
            work.run();
        } finally {
            present.remove();
        }
    }

    @Override
    public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
        Command command = present.get();
        if (command != null
                && failure == null
                && !transaction.isReadOnly()
                && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Entry(command));
        }
    }

    private final class Entry implements TransactionSynchronization {

        private final Command command;
        private boolean ours;

        Entry(Command command) {
            this.command = command;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            command.look();
            if (!command.written() && command.isUnderstood()) {
                ours = true;
                command.isWritten();
                audit.getObject()
                        .record(command.who(), command.action(), command.subject(), AuditEntry.Outcome.done(""));
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (ours && status != STATUS_COMMITTED) {
                command.isNotWritten();
            }
        }
    }
}
