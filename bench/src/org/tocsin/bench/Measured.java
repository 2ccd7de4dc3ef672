package org.tocsin.bench;

import java.util.List;

/** What is measured with one application over so much history. */
record Measured(Database database, Application application, Provider provider, Sizes sizes, Report report, int incidents) {

    void all() throws Exception {
        report.add(Figure.of(name("start-up"), application.startUp().toMillis() / 1000.0, "s")
                .atMost(10));
        Alerts alerts = new Alerts(application, provider);
        alerts.asFastAsPossible(sizes.opened() / 2, 4);
        Thread.sleep(5_000);
        pages(alerts);
        tasks();
        double opened = Rate.of(sizes.opened(), database, count -> alerts.asFastAsPossible(count, 8));
        report.add(Figure.of(name("incidents opened"), opened, "1/s"));
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
            completed.add(dana.completes(task, Person.TRIAGE));
        }
        report.add(Figure.of(name("task completed, p95"), completed.at(0.95), "ms"));
    }

    private String name(String what) {
        return "[%d] %s".formatted(incidents, what);
    }
}
