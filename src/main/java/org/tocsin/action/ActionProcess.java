package org.tocsin.action;

/** Whatever follows an action until it is verified. */
public interface ActionProcess {

    /**
     * Another deadline or assignee counts from now on: open tasks and waiting reminders follow, and a reminder whose moment
     * has passed comes at once, once. Does nothing while nobody follows the action.
     *
     * @throws org.tocsin.shared.ChangedMeanwhile if a reminder fires or the task is completed in the same moment
     */
    void termsChanged(Action action);
}
