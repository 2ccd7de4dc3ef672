package org.tocsin.paging;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Person;
import org.tocsin.oncall.Level;
import org.tocsin.shared.delivery.DeliveryStatus;

/** Decides whom a level pages, and by which channel first. */
@Component
class LevelPlan {

    private static final Set<DeliveryStatus> MISSED = EnumSet.of(DeliveryStatus.REFUSED, DeliveryStatus.GIVEN_UP);

    private final PageRows rows;
    private final Demand demand;
    private final Levels levels;
    private final Reach reach;
    private final PageLog log;

    LevelPlan(PageRows rows, Demand demand, Levels levels, Reach reach, PageLog log) {
        this.rows = rows;
        this.demand = demand;
        this.levels = levels;
        this.reach = reach;
        this.log = log;
    }

    LevelPages plan(PageRequest request) {
        var level = levels.of(request);
        var needless = demand.gone(request.call());
        if (needless.isPresent()) {
            var why = "Level %d is not paged: %s"
                    .formatted(request.level(), needless.get().why());
            log.needless(request.number(), needless.get().reason(), why);
            return new LevelPages(List.of(), level.title(), levels.last(request), why, false);
        }
        // Whoever was planned before stays planned, even if somebody else is on call by now.
        var planned = rows.of(request);
        return planned.isEmpty() ? first(request, level) : pages(request, level, firstOfEach(planned), level.why());
    }

    List<Long> planned(PageRequest request) {
        return firstOfEach(rows.of(request));
    }

    boolean missedEverybody(PageRequest request) {
        List<PageRecord> planned = rows.of(request);
        return !planned.isEmpty()
                && planned.stream()
                        .allMatch(page -> MISSED.contains(page.progress().status()));
    }

    private static List<Long> firstOfEach(List<PageRecord> planned) {
        var pages = new LinkedHashMap<String, Long>();
        planned.forEach(page -> pages.putIfAbsent(page.person(), page.id()));
        return List.copyOf(pages.values());
    }

    private LevelPages first(PageRequest request, Level level) {
        if (level.people().isEmpty()) {
            var why = "Nobody to page on level %d (%s): %s".formatted(request.level(), level.title(), level.why());
            log.impossible(request.number(), "nobody-on-call", why);
            return pages(request, level, List.of(), why);
        }
        var pages = new ArrayList<Long>();
        var why = new ArrayList<>(List.of(level.why()));
        for (Person person : level.people()) {
            reach.first(person)
                    .ifPresentOrElse(
                            channel -> pages.add(page(request, person, channel, level)),
                            () -> why.add(unreachable(request, person)));
        }
        return pages(request, level, pages, String.join("; ", why));
    }

    private long page(PageRequest request, Person person, String channel, Level level) {
        PageRecord page = rows.plan(request, person.name(), channel);
        log.planned(page, "%s; %s".formatted(level.title(), level.why()));
        return page.id();
    }

    /** Plans the same page by the person's next channel, if they have one. */
    Optional<Long> next(PageRecord page, String why) {
        var next = reach.after(page);
        if (next.isEmpty()) {
            var text = "%s is not paged otherwise after %s: %s".formatted(page.person(), page.channel(), why);
            log.impossible(page.request().number(), "no-further-channel", text);
            return Optional.empty();
        }
        PageRecord instead = rows.plan(page.request(), page.person(), next.get());
        log.planned(instead, "instead of %s; %s".formatted(page.channel(), why));
        return Optional.of(instead.id());
    }

    int levels(Summons summons) {
        return levels.count(summons);
    }

    List<Person> everybody(Summons summons) {
        return levels.everybody(summons);
    }

    private String unreachable(PageRequest request, Person person) {
        var why = reach.nothingReaches(person.name());
        log.impossible(request.number(), "no-channel", "%s is not paged: %s".formatted(person.name(), why));
        return why;
    }

    private LevelPages pages(PageRequest request, Level level, List<Long> pages, String why) {
        return new LevelPages(pages, level.title(), levels.last(request), why, true);
    }
}
