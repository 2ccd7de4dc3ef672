package org.tocsin.bench;

import java.util.List;

/** What people wait for, with more and more incidents in the past: start-up, pages, tasks, memory. */
final class Growth implements Scenario {

    private static final String TRIAGE = String.join(
            ", ",
            Person.text("outcome", "incident"),
            Person.text("impact", "loss-of-access"),
            Person.text("clients", "several"),
            Person.text("evidence", "No orders"),
            Person.text("service", "checkout"));

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
            dana.completes(dana.tasks("triageIncident", 1).get(0), TRIAGE);
            dana.completes(dana.tasks("resolveIncident", 1).get(0), RESOLVE);
            Thread.sleep(2_000);
            return database.column("select min(number) from tocsin.incident").get(0);
        }
    }

    /** One application over so much history. */
    private record Measured(
            Application application, Provider provider, Sizes sizes, Report report, int incidents) {

        void all() throws Exception {
            report.add(Figure.of(name("start-up"), application.startUp().toMillis() / 1000.0, "s")
                    .atMost(10));
            Alerts alerts = new Alerts(application, provider);
            alerts.asFastAsPossible(sizes.opened() / 2, 4);
            Thread.sleep(5_000);
            pages(alerts);
            tasks();
            report.add(Figure.of(name("incidents opened"), alerts.asFastAsPossible(sizes.opened(), 8), "1/s"));
            report.add(Figure.of(name("resident memory"), application.residentMemory(), "MiB")
                    .atMost(600));
        }

        private void pages(Alerts alerts) throws Exception {
            Percentiles accepted = new Percentiles();
            Percentiles whole = new Percentiles();
            alerts.oneByOne(sizes.alerts(), accepted, whole);
            report.add(accepted.reportTo(report, name("alert accepted to page, idle,")).atMost(150));
            report.add(Figure.of(name("alert sent to page, idle, p99"), whole.at(0.99), "ms"));
            Percentiles busy = new Percentiles();
            alerts.steadily(20, sizes.busySeconds(), busy, new Percentiles());
            report.add(busy.reportTo(report, name("alert accepted to page, 20/s,")));
            Thread.sleep(5_000);
        }

        private void tasks() throws Exception {
            Person dana = Person.signIn("dana", application);
            Percentiles completed = new Percentiles();
            List<String> tasks = dana.tasks("triageIncident", sizes.tasks());
            for (String task : tasks) {
                completed.add(dana.completes(task, TRIAGE));
            }
            report.add(Figure.of(name("task completed, p95"), completed.at(0.95), "ms"));
        }

        private String name(String what) {
            return "[%d] %s".formatted(incidents, what);
        }
    }
}
