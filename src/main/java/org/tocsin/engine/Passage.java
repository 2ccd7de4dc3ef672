package org.tocsin.engine;

import java.time.Instant;

/**
 * A step that a business case has taken and left behind.
 *
 * @param id the element's id in the diagram
 * @param name its label
 * @param began when it was reached, in UTC
 * @param ended when it was left, in UTC
 * @param brokenOff whether something else ended it before it was done
 */
public record Passage(String id, String name, Instant began, Instant ended, boolean brokenOff) {}
