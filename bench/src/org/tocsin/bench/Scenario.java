package org.tocsin.bench;

/** Measures one thing, from an empty database on. */
@FunctionalInterface
interface Scenario {

    void run(Ground ground, Sizes sizes, Report report) throws Exception;
}
