package org.tocsin.engine;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that may be refused because somebody else moves the same process in the same moment: it is begun anew. */
public final class Anew {

    private static final Logger LOG = LoggerFactory.getLogger(Anew.class);

    private Anew() {}

    /**
     * Does the work until it succeeds, at most so many times. Each time has to be a transaction of its own.
     *
     * @param again whether it is worth another attempt, mostly {@link Clash#isBehind}; anything else is thrown at once, and the
     *     failure of the last attempt, too
     */
    public static <T extends @Nullable Object> T upTo(
            int attempts, Predicate<? super RuntimeException> again, Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                if (attempt >= attempts || !again.test(failure)) {
                    throw failure;
                }
                LOG.debug("It was just being moved; attempt {}", attempt, failure);
            }
        }
    }

    /** As {@link #upTo(int, Predicate, Supplier)}, for work without a result. */
    public static void upTo(int attempts, Predicate<? super RuntimeException> again, Runnable work) {
        upTo(attempts, again, () -> {
            work.run();
            return true;
        });
    }
}
