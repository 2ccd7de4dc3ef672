package org.tocsin.bench;

import java.util.List;

/**
 * How much is measured.
 *
 * @param pending how many other timers wait while lateness is measured
 * @param timers how many timers fire then, ten each second
 * @param history how many incidents lie in the past
 * @param alerts how many single alerts are timed
 * @param busySeconds how long twenty alerts come in each second
 * @param opened how many incidents are opened as fast as possible
 * @param tasks how many tasks are completed
 * @param quietSeconds how long the idle system is watched
 */
record Sizes(
        List<Integer> pending,
        int timers,
        List<Integer> history,
        int alerts,
        int busySeconds,
        int opened,
        int tasks,
        int quietSeconds) {

    static final Sizes FULL =
            new Sizes(List.of(1_000, 10_000, 100_000), 600, List.of(1_000, 10_000, 100_000), 200, 30, 1_000, 200, 180);

    static final Sizes QUICK = new Sizes(List.of(1_000, 10_000), 100, List.of(1_000), 30, 5, 100, 30, 30);
}
