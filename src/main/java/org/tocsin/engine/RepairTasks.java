package org.tocsin.engine;

import java.util.Map;

/** Where people repair steps that failed for good. */
@FunctionalInterface
public interface RepairTasks {

    /** The open tasks by which they do: what names the task in Tasklist, by the job of the step. */
    Map<String, String> byJob();
}
