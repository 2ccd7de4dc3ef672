package org.tocsin.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The adapters of one feature that are switched on, and the order in which they are tried.
 *
 * @param <A> the feature's port
 */
public final class Channels<A> {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private final Map<String, A> adapters = new LinkedHashMap<>();
    private final List<String> order;

    /**
     * Fails, so that Tocsin does not start, when two adapters share a name or the order is empty or names one that is off.
     *
     * @param feature as the properties name it: "paging" has its order in {@code tocsin.paging.channels}
     */
    public Channels(String feature, List<A> switchedOn, Function<A, String> name, List<String> order) {
        switchedOn.forEach(adapter -> add(feature, name.apply(adapter), adapter));
        this.order = List.copyOf(order);
        if (order.isEmpty()) {
            throw new IllegalStateException(
                    "tocsin.%s.channels is empty; name at least one of %s".formatted(feature, adapters.keySet()));
        }
        order.stream().filter(channel -> !adapters.containsKey(channel)).forEach(channel -> {
            throw new IllegalStateException(
                    "tocsin.%s.channels names '%s', which is off; switch it on with tocsin.%s.%s.enabled=true or take it out. On are %s"
                            .formatted(feature, channel, feature, channel, adapters.keySet()));
        });
        LOG.info("{} goes by {}, in this order; switched on are {}", feature, order, adapters.keySet());
    }

    private void add(String feature, String name, A adapter) {
        var other = adapters.putIfAbsent(name, adapter);
        if (other != null) {
            throw new IllegalStateException("Two channels of %s are called '%s': %s and %s"
                    .formatted(
                            feature,
                            name,
                            other.getClass().getName(),
                            adapter.getClass().getName()));
        }
    }

    /** The adapter of that name, if it is switched on. */
    public Optional<A> named(String channel) {
        return Optional.ofNullable(adapters.get(channel));
    }

    /** The names of the channels in the order they are tried. */
    public List<String> order() {
        return order;
    }
}
