package org.tocsin.bench;

import java.util.List;

/** What people wait for, with more and more incidents in the past: start-up, pages, tasks, memory. */
final class Growth implements Scenario {

    private static final String RESOLVE =
            String.join(", ", Person.text("whatFixed", "Rolled back"), Person.text("cause", "A release"));

    @Override
    public void run(Ground ground, Sizes sizes, Report report) throws Exception {
        Database database = ground.emptyDatabase("bench_growth");
        try (Provider provider = new Provider()) {
            History history = new History(database, livedThrough(ground, database, provider));
            for (int incidents : sizes.history()) {
                history.grownTo(incidents);
                try (Application application = Application.start(ground, database, provider)) {
                    new Measured(application, provider, sizes, report, incidents).all();
                }
            }
        }
    }

    /** One incident that was reported, paged for, triaged and resolved. */
    private static String livedThrough(Ground ground, Database database, Provider provider) throws Exception {
        try (Application application = Application.start(ground, database, provider)) {
            new Alerts(application, provider).oneByOne(1, new Percentiles(), new Percentiles());
            Person dana = Person.signIn("dana", application);
            dana.completes(dana.tasks("triageIncident", 1).get(0), Measured.TRIAGE);
            dana.completes(dana.tasks("resolveIncident", 1).get(0), RESOLVE);
            Thread.sleep(2_000);
            return database.column("select min(number) from tocsin.incident").get(0);
        }
    }
}
