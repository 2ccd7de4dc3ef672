package org.tocsin.engine.tasklist;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has written into a form and not handed in yet.
 *
 * @param answers by the names of the fields: texts, numbers, booleans, lists
 * @param savedAt when it was kept
 */
record Draft(Map<String, Object> answers, Instant savedAt) {}
