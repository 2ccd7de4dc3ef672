package org.tocsin.bench;

/** How many incidents are opened in a second, from a quiet start until nothing that follows is left to do. */
final class Rate {

    private static final long QUIET_MILLIS = 5_000;

    private Rate() {}

    /** Opens incidents and returns when somebody is paged for each. */
    interface Opening {
        void open(int count) throws Exception;
    }

    static double of(int count, Database database, Opening opening) throws Exception {
        database.awaitNothingToDo();
        Thread.sleep(QUIET_MILLIS);
        long begun = System.nanoTime();
        opening.open(count);
        database.awaitNothingToDo();
        return count / ((System.nanoTime() - begun) / 1e9);
    }
}
