package org.tocsin.oncall;

import java.util.List;
import org.tocsin.catalog.Person;

/**
 * Whom to ask at one step of an escalation, at one moment.
 *
 * @param number from 1
 * @param title for people: "Primary", "Team lead", "Everybody"
 * @param people whom to ask; may be empty
 * @param why the reason it is they, or that it is nobody: "clara stands in for ada until …", "payments has 4 levels"
 */
public record Level(int number, String title, List<Person> people, String why) {

    /** Copies the people. */
    public Level {
        people = List.copyOf(people);
    }

    Level because(String otherWhy) {
        return new Level(number, title, people, otherWhy);
    }
}
