package org.tocsin.engine;

/** What the engine needs of the process that sees to failed steps. */
public interface RepairProcess {

    /** A step has failed for good. Told in the transaction that gives it up, so that one is not without the other. */
    void failed(FailedStep step);

    /**
     * The step of that job does not stand still any more: it is tried again, or no longer needed. Told after that is
     * committed; lost in a crash, so that whoever waits for it also asks {@link FailedSteps}.
     */
    void over(String job);
}
