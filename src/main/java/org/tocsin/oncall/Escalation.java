package org.tocsin.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Team;

/** The one place that turns a team's rota, lead and members into levels. */
record Escalation(Catalog catalog, Team team, Optional<Rota> rota) {

    private static final int LEVELS_OF_EVERY_TEAM = 2;

    int levels() {
        return levelsOfRota() + LEVELS_OF_EVERY_TEAM;
    }

    Level level(int number, Instant at) {
        if (number >= 1 && number <= levelsOfRota()) {
            Rota taken = rota.orElseThrow();
            return one(number, taken.levels().get(number - 1).title(), taken.onTurn(number, at), at);
        }
        if (number == levelsOfRota() + 1) {
            return one(number, "Team lead", team.lead(), at);
        }
        if (number == levels()) {
            return new Level(number, "Everybody", known(team.members()), "everybody of " + team.name());
        }
        return new Level(number, "Nobody", List.of(), "%s has %d levels".formatted(team.name(), levels()));
    }

    Optional<Duty> duty(Instant now) {
        @Nullable Instant until = rota.map(taken -> taken.nextChange(now)).orElse(null);
        return level(1, now).people().stream().findFirst().map(person -> new Duty(team.name(), person, until));
    }

    private int levelsOfRota() {
        return rota.map(taken -> taken.levels().size()).orElse(0);
    }

    /** A level of one person, or of whoever stands in for them. */
    private Level one(int number, String title, String person, Instant at) {
        String present = rota.map(taken -> taken.presentFor(person, at)).orElse(person);
        String why = present.equals(person)
                ? "%s is %s of %s".formatted(person, title, team.name())
                : "%s stands in for %s, %s of %s".formatted(present, person, title, team.name());
        List<Person> people = known(List.of(present));
        return new Level(number, title, people, people.isEmpty() ? why + ", but is not in the catalogue" : why);
    }

    private List<Person> known(List<String> names) {
        return names.stream().flatMap(name -> catalog.person(name).stream()).toList();
    }
}
