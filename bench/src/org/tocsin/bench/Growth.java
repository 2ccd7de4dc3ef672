package org.tocsin.bench;

import java.util.List;

/**
 * What people wait for, with more and more incidents in the past: start-up, pages, tasks, memory. Each size begins anew: what one
 * leaves open would escalate in the middle of the next.
 */
final class Growth implements Scenario {

    @Override
    public void run(Ground ground, Sizes sizes, Report report) throws Exception {
        for (int incidents : sizes.history()) {
            Database database = ground.emptyDatabase("bench_growth");
            try (Provider provider = new Provider()) {
                History.begun(ground, database, provider).grownTo(incidents);
                try (Application application = Application.start(ground, database, provider)) {
                    new Measured(database, application, provider, sizes, report, incidents).all();
                }
            }
        }
    }
}
