package org.tocsin.process.failedstep;

/** Every message and variable of the failed step's diagram and its form. */
final class FailedStepNames {

    static final String PROCESS = "failed-step";

    static final String STEP_FAILED = "stepFailed";
    static final String STEP_RECOVERED = "stepRecovered";

    static final String FAILED_JOB = "failedJob";
    static final String FAILED_STEP = "failedStep";
    static final String FAILURE = "failure";
    static final String RANK = "rank";
    static final String REPAIR_BY = "repairBy";
    static final String REPAIR_NAGS = "repairNags";
    static final String STANDS_STILL = "stepStandsStill";
    static final String REPAIR_NOTE = "repairNote";

    private FailedStepNames() {}
}
