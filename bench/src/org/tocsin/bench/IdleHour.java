package org.tocsin.bench;

/** How many statements the database has to do in an hour in which nothing happens: a shorter time, scaled. */
final class IdleHour implements Scenario {

    @Override
    public void run(Ground ground, Sizes sizes, Report report) throws Exception {
        Database database = ground.emptyDatabase("bench_idle");
        database.logStatements(true);
        try (Provider provider = new Provider();
                Application application = Application.start(ground, database, provider)) {
            new Alerts(application, provider).oneByOne(3, new Percentiles(), new Percentiles());
            Thread.sleep(10_000);
            Report.progress("  watching for %d s", sizes.quietSeconds());
            long before = database.statementsLogged();
            Thread.sleep(sizes.quietSeconds() * 1000L);
            long idle = database.statementsLogged() - before;
            report.add(Figure.of("statements in an idle hour, scaled", idle * 3600.0 / sizes.quietSeconds(), "1/h"));

            before = database.statementsLogged();
            new Alerts(application, provider).oneByOne(10, new Percentiles(), new Percentiles());
            Thread.sleep(3_000);
            long busy = database.statementsLogged() - before;
            report.add(Figure.of("statements from alert to page and first notice", busy / 10.0, "1/incident"));
        } finally {
            database.logStatements(false);
        }
    }
}
