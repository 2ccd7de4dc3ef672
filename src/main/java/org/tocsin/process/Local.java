package org.tocsin.process;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A step that touches nothing but Tocsin's own database. It runs in the transaction of the form or message before it, so
 * that whoever sent it reads at once what was wrong; every other step is a job of its own, with retries.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Local {}
