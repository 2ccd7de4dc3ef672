package org.tocsin.bench;

/** How many incidents are opened and paged for in a second, against the same diagrams on an engine that does nothing else. */
final class Opened implements Scenario {

    private static final int SENDERS = 8;

    @Override
    public void run(Ground ground, Sizes sizes, Report report) throws Exception {
        double bare;
        try (BareEngine engine = new BareEngine(ground.emptyDatabase("bench_bare"))) {
            engine.opened(sizes.opened() / 2, SENDERS);
            bare = engine.opened(sizes.opened(), SENDERS);
        }
        report.add(Figure.of("incidents opened, bare engine", bare, "1/s"));

        Database database = ground.emptyDatabase("bench_opened");
        try (Provider provider = new Provider();
                Application application = Application.start(ground, database, provider)) {
            Alerts alerts = new Alerts(application, provider);
            alerts.asFastAsPossible(sizes.opened() / 2, SENDERS);
            double tocsin = alerts.asFastAsPossible(sizes.opened(), SENDERS);
            report.add(Figure.of("incidents opened, Tocsin", tocsin, "1/s"));
            report.add(Figure.of("incidents opened, Tocsin to bare engine", tocsin / bare, "ratio").atLeast(0.7));
        }
    }
}
