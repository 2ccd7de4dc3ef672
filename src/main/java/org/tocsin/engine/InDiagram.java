package org.tocsin.engine;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A Spring bean that expressions in diagrams may name, as in {@code ${responseTargets.dueAt(execution)}}. Delegates
 * ({@code JavaDelegate}) need no mark; no other bean can be seen from a diagram.
 *
 * <p>Put it on the class of the bean, or on the {@code @Bean} method that makes it. The class is public: expressions can
 * call no other.
 */
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface InDiagram {}
