package org.tocsin.bench;

import java.sql.SQLException;
import java.util.Map;

/** How late timers fire, ten each second, while many others wait for a later day. */
final class Lateness implements Scenario {

    private static final int SECONDS_AHEAD = 10;

    @Override
    public void run(Ground ground, Sizes sizes, Report report) throws Exception {
        Database database = ground.emptyDatabase("bench_lateness");
        double fewest = 0;
        try (Provider provider = new Provider();
                Application application = Application.start(ground, database, provider)) {
            Person.signIn("noor", application).starts("bench-timer");
            fire(database, 0, 50); // to warm up
            int run = 1;
            for (int pending : sizes.pending()) {
                pend(database, pending);
                Percentiles late = fire(database, run++, sizes.timers());
                String name = "lateness, %d pending,".formatted(pending);
                Figure p99 = late.reportTo(report, name);
                report.add(pending == 100_000 ? p99.atMost(250) : p99);
                report.add(Figure.of(name + " max", late.max(), "ms"));
                fewest = fewest == 0 ? late.at(0.5) : fewest;
                if (pending > sizes.pending().get(0)) {
                    report.add(Figure.of(name + " p50 to fewest", late.at(0.5) / fewest, "ratio").atMost(2));
                }
            }
        }
    }

    /** Fills up with timers of the days to come. */
    private static void pend(Database database, int total) throws SQLException {
        long there = database.number("select count(*) from act_ru_job where id_ like 'pending-%'");
        database.execute(
                """
                insert into act_ru_job (id_, rev_, type_, exclusive_, retries_, duedate_, handler_type_, handler_cfg_,
                                        process_instance_id_, suspension_state_, priority_, sequence_counter_, create_time_)
                select 'pending-' || n, 1, 'timer', true, 3, now() + interval '1 day' + n * interval '5 minutes',
                       'timer-intermediate-transition', 'waitUntilDue', 'pending-' || n, 1, 0, 1, now()
                from generate_series(%d, %d) n
                """
                        .formatted(there + 1, total));
        database.execute("analyze act_ru_job");
    }

    /** Copies the one timer that was started, lets the copies fire, and reads from the engine's own log how late each was. */
    private static Percentiles fire(Database database, int run, int timers) throws Exception {
        String template = database.column("select min(process_instance_id_) from act_ru_job where duedate_ > '2098-01-01'")
                .get(0);
        long first = (run + 1) * 1_000_000L;
        long last = first + timers - 1;
        Cloner cloner = new Cloner(database, "none");
        String ours = "r.root_proc_inst_id_ = '%s'".formatted(template);
        for (String history : new String[] {"act_hi_procinst", "act_hi_actinst"}) {
            cloner.original(history, ours, Map.of()).copy(first, last);
        }
        cloner.original("act_ru_execution", "r.proc_inst_id_ = '%s'".formatted(template), Map.of()).copy(first, last);
        String due = "now()::timestamp + interval '%d s' + (n - %d) * interval '100 ms'".formatted(SECONDS_AHEAD, first);
        cloner.original("act_ru_job", ours, Map.of("duedate_", due)).copy(first, last);
        Report.progress("  %d timers", timers);
        Thread.sleep((SECONDS_AHEAD + timers / 10 + 2) * 1000L);
        return read(database, first, last);
    }

    private static Percentiles read(Database database, long first, long last) throws SQLException {
        Percentiles late = new Percentiles();
        database.column(
                        """
                        select extract(epoch from (timestamp_ - job_duedate_)) * 1000 from act_hi_job_log
                        where process_def_key_ = 'bench-timer' and job_state_ = 2
                          and right(job_id_, 8) between lpad(to_hex(%d), 8, '0') and lpad(to_hex(%d), 8, '0')
                        """
                                .formatted(first, last))
                .forEach(millis -> late.addMillis(Double.parseDouble(millis)));
        if (late.count() != last - first + 1) {
            throw new IllegalStateException("%d of %d timers fired".formatted(late.count(), last - first + 1));
        }
        return late;
    }
}
