package org.tocsin.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The command line: {@code [--quick] [scenario…]}. Ends with 1 if a floor is missed. */
public final class Bench {

    private static final Map<String, Scenario> SCENARIOS = new LinkedHashMap<>();

    static {
        SCENARIOS.put("lateness", new Lateness());
        SCENARIOS.put("idle", new IdleHour());
        SCENARIOS.put("opened", new Opened());
        SCENARIOS.put("growth", new Growth());
        SCENARIOS.put("pages", new Pages());
    }

    private Bench() {}

    /** Runs the scenarios named, or all; ends with 1 if a floor is missed, with 2 if nothing could be measured. */
    public static void main(String[] arguments) {
        try {
            System.exit(run(arguments) ? 0 : 1);
        } catch (Exception failed) {
            failed.printStackTrace();
            System.exit(2);
        }
    }

    private static boolean run(String... arguments) throws Exception {
        List<String> names = new ArrayList<>(Arrays.asList(arguments));
        Sizes sizes = names.remove("--quick") ? Sizes.QUICK : Sizes.FULL;
        if (!SCENARIOS.keySet().containsAll(names)) {
            throw new IllegalArgumentException(
                    "bench/run [--quick] [scenario…]; scenarios: " + String.join(", ", SCENARIOS.keySet()));
        }
        Report report = new Report();
        try (Ground ground = new Ground(Path.of("target/bench"))) {
            for (String name : names.isEmpty() ? SCENARIOS.keySet() : names) {
                Report.progress("%s", name);
                SCENARIOS.get(name).run(ground, sizes, report);
                report.writeTo(Path.of("target/bench.json"));
            }
        }
        report.print();
        return report.allHold();
    }
}
