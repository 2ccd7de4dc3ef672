package org.tocsin.engine;

/**
 * A step that was tried as often as its retry cycle allows. It stands still until somebody has it tried again.
 *
 * @param job what names it when it is tried again
 * @param process the key of the process it belongs to
 * @param businessKey the number of the incident the process belongs to
 * @param label what the diagram calls it: "Send page"
 * @param why the message of the last failure; empty if there was none
 */
public record FailedStep(String job, String process, String businessKey, String label, String why) {}
