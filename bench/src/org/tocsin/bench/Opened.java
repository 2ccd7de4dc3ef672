package org.tocsin.bench;

import java.util.Arrays;

/**
 * How many incidents are opened in a second, until everybody is paged and told and nothing is left to do, against the same
 * diagrams on an engine that does nothing else. Both take turns over the same server, so that what else the machine does
 * meanwhile is in both; the middle one of the turns counts.
 */
final class Opened implements Scenario {

    private static final int SENDERS = 8;
    private static final int TURNS = 5;

    @Override
    public void run(Ground ground, Sizes sizes, Report report) throws Exception {
        Database database = ground.emptyDatabase("bench_opened");
        Database bareDatabase = ground.emptyDatabase("bench_bare");
        try (BareEngine engine = new BareEngine(bareDatabase);
                Provider provider = new Provider();
                Application application = Application.start(ground, database, provider)) {
            Alerts alerts = new Alerts(application, provider);
            engine.open(sizes.opened(), SENDERS);
            alerts.asFastAsPossible(sizes.opened(), SENDERS);
            int each = sizes.opened() / 3;
            double[] bare = new double[TURNS];
            double[] tocsin = new double[TURNS];
            double[] ratio = new double[TURNS];
            for (int turn = 0; turn < TURNS; turn++) {
                bare[turn] = Rate.of(each, bareDatabase, count -> engine.open(count, SENDERS));
                tocsin[turn] = Rate.of(each, database, count -> alerts.asFastAsPossible(count, SENDERS));
                ratio[turn] = tocsin[turn] / bare[turn];
                Report.progress("  turn %d: %.1f of %.1f in a second", turn + 1, tocsin[turn], bare[turn]);
            }
            report.add(Figure.of("incidents opened, bare engine", middle(bare), "1/s"));
            report.add(Figure.of("incidents opened, Tocsin", middle(tocsin), "1/s"));
            report.add(Figure.of("incidents opened, Tocsin to bare engine", middle(ratio), "ratio").atLeast(0.7));
        }
    }

    private static double middle(double... values) {
        return Arrays.stream(values).sorted().toArray()[values.length / 2];
    }
}
