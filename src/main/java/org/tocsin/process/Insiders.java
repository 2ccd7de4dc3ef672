package org.tocsin.process;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.tocsin.incident.Named;
import org.tocsin.incident.Privacy;
import org.tocsin.incident.Visibility;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.Paging;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.timeline.Timeline;

/** Who gets to see a private incident because the process asks them for something. For every other incident nothing happens. */
@Component
public final class Insiders {

    private final Visibility visibility;
    private final Privacy privacy;
    private final Paging paging;
    private final PrivateTasks tasks;

    Insiders(Visibility visibility, Privacy privacy, Paging paging, PrivateTasks tasks) {
        this.visibility = visibility;
        this.privacy = privacy;
        this.paging = paging;
        this.tasks = tasks;
    }

    /** Everybody for whom a page is planned, or was. */
    public void whoIsPaged(IncidentNumber number) {
        if (visibility.isPrivate(number)) {
            add(
                    number,
                    paging.of(number).stream()
                            .map(PageRecord::person)
                            .distinct()
                            .toList());
        }
    }

    /** Those who are called because nobody answers. */
    public void whoIsCalled(IncidentNumber number, Collection<String> people) {
        if (visibility.isPrivate(number)) {
            add(number, people);
        }
    }

    private void add(IncidentNumber number, Collection<String> people) {
        List<String> strangers = people.stream()
                .filter(person -> !visibility.maySee(number, person))
                .toList();
        if (!strangers.isEmpty()) {
            privacy.add(number, strangers, Named.How.PAGED, Timeline.TOCSIN);
            tasks.follow(number);
        }
    }
}
