package org.tocsin.oncall;

import java.util.List;

/** One level of a rota: the people who take turns, in the order of their turns. Never empty. */
record RotaLevel(String title, List<String> people) {

    RotaLevel {
        people = List.copyOf(people);
    }

    String onTurn(long turn) {
        return people.get((int) Math.floorMod(turn, (long) people.size()));
    }
}
