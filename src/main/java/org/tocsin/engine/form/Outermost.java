package org.tocsin.engine.form;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Tells what somebody asks the engine to do from what the engine does for it by itself, and says what went wrong in the words
 * of whoever asked. It stands before everything else, so that it also hears of what fails when all is written.
 */
final class Outermost extends CommandInterceptor {

    private final ThreadLocal<Command<?>> asked = new ThreadLocal<>();
    private final Complaints complaints;
    private final Labels labels;

    Outermost(Complaints complaints, Labels labels) {
        this.complaints = complaints;
        this.labels = labels;
    }

    /** Whether somebody asked for this command, in the current thread. */
    boolean is(Command<?> command) {
        return asked.get() == command;
    }

    @Override
    public <T> T execute(Command<T> command) {
        if (Context.getCommandContext() != null) {
            return next.execute(command);
        }
        asked.set(command);
        try {
            return next.execute(command);
        } catch (RuntimeException failed) {
            throw complaints.inWords(command, failed);
        } finally {
            asked.remove();
            labels.clear();
        }
    }
}
