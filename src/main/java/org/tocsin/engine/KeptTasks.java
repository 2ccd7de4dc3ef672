package org.tocsin.engine;

/** Which tasks are kept from whom, whatever the engine's own grants say: an administrator could make these. */
public interface KeptTasks {

    /**
     * Whether the task is as good as not there for the person.
     *
     * @param task an id of the engine; one that is of no task is kept from nobody
     * @param person the catalogue name of who is signed in to the engine
     */
    boolean areKept(String task, String person);

    /**
     * Whether what goes wrong in a run must not be repeated where those read it who repair it.
     *
     * @param businessKey what the run is about: the number of an incident
     */
    boolean tellsNothing(String businessKey);
}
