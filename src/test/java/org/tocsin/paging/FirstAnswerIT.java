package org.tocsin.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.tocsin.shared.IncidentNumber;

/** However many people tap at the same moment, one was first, and all read the same name. */
@SpringJUnitConfig(PagingBeans.class)
class FirstAnswerIT {

    private static final int PEOPLE = 8;

    @Autowired
    private PageAnswering answering;

    @Test
    void onlyOneOfManyIsFirst() throws Exception {
        var incident = IncidentNumber.of(2026, 4001);
        var together = new CyclicBarrier(PEOPLE);
        List<Callable<Acknowledgement>> taps = IntStream.range(0, PEOPLE)
                .<Callable<Acknowledgement>>mapToObj(person -> () -> {
                    together.await();
                    return (Acknowledgement) answering.respond(incident, "person-" + person, "link");
                })
                .toList();

        var threads = Executors.newFixedThreadPool(PEOPLE);
        try {
            var answers = new ArrayList<Acknowledgement>();
            for (Future<Acknowledgement> tap : threads.invokeAll(taps)) {
                answers.add(tap.get());
            }
            assertThat(answers).filteredOn(Acknowledgement::first).hasSize(1);
            assertThat(answers)
                    .extracting(Acknowledgement::person)
                    .containsOnly(answers.stream()
                            .filter(Acknowledgement::first)
                            .findFirst()
                            .orElseThrow()
                            .person());
        } finally {
            threads.shutdown();
        }
    }
}
