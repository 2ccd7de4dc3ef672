package org.tocsin.bench;

/**
 * One measured number.
 *
 * @param name what it says
 * @param unit of value and floor
 * @param floor what it must keep, as "<= 250" or ">= 0.7"; empty if nothing was promised
 */
record Figure(String name, double value, String unit, String floor) {

    static Figure of(String name, double value, String unit) {
        return new Figure(name, value, unit, "");
    }

    Figure atMost(double limit) {
        return new Figure(name, value, unit, "<= " + number(limit));
    }

    Figure atLeast(double limit) {
        return new Figure(name, value, unit, ">= " + number(limit));
    }

    /** Whether the floor is kept; what has none keeps it. */
    boolean holds() {
        if (floor.isEmpty()) {
            return true;
        }
        double limit = Double.parseDouble(floor.substring(3));
        return floor.startsWith("<=") ? value <= limit : value >= limit;
    }

    static String number(double value) {
        return value >= 100 || value == Math.rint(value) ? "%.0f".formatted(value) : "%.2f".formatted(value);
    }

    String json() {
        return "{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"floor\": %s, \"holds\": %s}"
                .formatted(name, value, unit, floor.isEmpty() ? "null" : "\"" + floor + "\"", holds());
    }
}
