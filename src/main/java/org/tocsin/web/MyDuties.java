package org.tocsin.web;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.oncall.OnCall;
import org.tocsin.oncall.Shift;
import org.tocsin.paging.Acknowledgement;
import org.tocsin.paging.PageAnswering;
import org.tocsin.paging.PageRecord;
import org.tocsin.paging.Paging;

/** When a person answers for others, how they are reached for that, and what became of it. */
@Component
class MyDuties {

    private static final Duration AHEAD = Duration.ofDays(56);
    private static final int SHIFTS = 8;
    private static final int PAGES = 15;

    private final Catalog catalog;
    private final OnCall onCall;
    private final Paging paging;
    private final PageAnswering answering;
    private final Incidents incidents;
    private final Names names;

    MyDuties(Catalog catalog, OnCall onCall, Paging paging, PageAnswering answering, Incidents incidents, Names names) {
        this.catalog = catalog;
        this.onCall = onCall;
        this.paging = paging;
        this.answering = answering;
        this.incidents = incidents;
        this.names = names;
    }

    /** One turn; {@code now} says whether it is under way. */
    record ShiftLine(String team, String as, boolean now, When from, When until) {}

    /** One way by which somebody is reached. */
    record WayLine(String label, String text) {}

    /** One page; {@code answered} says who answered it, and when. */
    record PageLine(
            String number, String title, When at, String channel, String outcome, String style, String answered) {}

    String name(String person) {
        return names.person(person);
    }

    /** "responder · Payments". */
    String roles(String name) {
        Optional<Person> person = catalog.person(name);
        return Stream.concat(
                        person.stream().flatMap(one -> one.roles().stream()).map(role -> role.name()
                                .toLowerCase(Locale.ENGLISH)
                                .replace('_', ' ')),
                        person.stream().flatMap(one -> one.teams().stream()).map(names::team))
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .collect(Collectors.joining(" · "));
    }

    /** As the catalogue has them. */
    List<WayLine> ways(String name) {
        List<WayLine> ways = new ArrayList<>();
        catalog.person(name).ifPresent(person -> {
            String phone = person.phone();
            ways.add(new WayLine("Mail", person.email()));
            ways.add(new WayLine("Phone", phone == null ? "none" : phone));
            ways.add(new WayLine("Time zone", person.zone().getId()));
        });
        return ways;
    }

    List<ShiftLine> shifts(String name, Instant now) {
        return onCall.shifts(name, AHEAD).stream()
                .limit(SHIFTS)
                .map((Shift shift) -> new ShiftLine(
                        names.team(shift.team()),
                        shift.title(),
                        !shift.from().isAfter(now),
                        When.of(shift.from(), now),
                        When.of(shift.until(), now)))
                .toList();
    }

    List<PageLine> pages(String name, Instant now) {
        return paging.to(name, PAGES).stream()
                .map(page -> line(page, name, now))
                .toList();
    }

    private PageLine line(PageRecord page, String name, Instant now) {
        return new PageLine(
                page.request().number().value(),
                incidents.find(page.request().number()).map(Incident::title).orElse(""),
                When.of(page.plannedAt(), now),
                page.channel(),
                ContactsPart.outcome(page.progress()),
                ContactsPart.style(page.progress().status()),
                answering
                        .to(page.request().call())
                        .map(answer -> answered(answer, page, name))
                        .orElse("by nobody"));
    }

    private String answered(Acknowledgement answer, PageRecord page, String name) {
        String who = answer.person().equals(name) ? "you" : names.person(answer.person());
        return "by %s, after %s".formatted(who, Span.of(Duration.between(page.plannedAt(), answer.at())));
    }
}
