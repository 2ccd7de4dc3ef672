package org.tocsin.incident;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the few handlers of requests that are called with the number of an incident whoever asks may not see, and decide for
 * themselves what to answer. Before every other handler it is asked whether they may.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SeesHidden {}
