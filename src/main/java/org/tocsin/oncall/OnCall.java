package org.tocsin.oncall;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Team;
import org.tocsin.shared.config.ConfigFiles;

/**
 * Who answers for a team at a moment. The levels of an escalation are those of the team's rota, then its lead, then
 * everybody of the team. For a team nobody knows, the catalogue's fallback team answers, and the level says so.
 */
public final class OnCall {

    private final Catalog catalog;
    private final Rotas rotas;
    private final Clock clock;

    OnCall(Catalog catalog, Rotas rotas, Clock clock) {
        this.catalog = catalog;
        this.rotas = rotas;
        this.clock = clock;
    }

    /** What these files say, without an application around; they are refused as at start. */
    public static OnCall of(ConfigFiles files, Clock clock) {
        Rotas rotas = new Rotas();
        return new OnCall(Catalog.of(files, List.of(rotas)), rotas, clock);
    }

    /** How many levels an escalation for this team has: those of its rota and two more. */
    public int levels(String team) {
        return escalation(catalog.teamOrFallback(team)).levels();
    }

    /**
     * Whom to ask at a level (from 1), with stand-ins in place of those who are away. Nobody, with the reason, where the
     * team has no such level.
     */
    public Level level(String team, int level, Instant at) {
        Optional<Team> known = catalog.team(team);
        Team answering = known.orElseGet(catalog::fallbackTeam);
        Level found = escalation(answering).level(level, at);
        return known.isPresent()
                ? found
                : found.because("there is no team %s, so %s answers; ".formatted(team, answering.name()) + found.why());
    }

    /** Who answers first for each team now, by team. A team without a rota is answered for by its lead, for good. */
    public List<Duty> now() {
        Instant now = clock.instant();
        return catalog.teams().stream()
                .flatMap(team -> escalation(team).duty(now).stream())
                .toList();
    }

    /** When the person answers for a team by its rota: what is under way and what begins within so much time, the soonest first. */
    public List<Shift> shifts(String person, Duration ahead) {
        Instant now = clock.instant();
        return catalog.teams().stream()
                .flatMap(team -> rotas.of(team.name()).stream())
                .flatMap(rota -> new Shifts(rota).of(person, now, ahead).stream())
                .filter(shift -> shift.until().isAfter(now))
                .sorted(Comparator.comparing(Shift::from).thenComparing(Shift::team))
                .toList();
    }

    private Escalation escalation(Team team) {
        return new Escalation(catalog, team, rotas.of(team.name()));
    }
}
