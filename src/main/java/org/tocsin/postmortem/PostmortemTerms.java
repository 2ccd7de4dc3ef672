package org.tocsin.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Team;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.NotAllowed;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.Transactions;
import org.tocsin.timeline.Timeline;

/**
 * The lead's say in when a postmortem is due: only with a reason, and of the lead only. What was and what became is on record
 * and on the timeline, and the reminders follow at once.
 */
@Component
public final class PostmortemTerms {

    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);
    private static final int LONGEST_YEARS = 1;

    private final PostmortemStore postmortems;
    private final DeadlineStore deadlines;
    private final Catalog catalog;
    private final PostmortemProcess process;
    private final Transactions transactions;
    private final Timeline timeline;
    private final Clock clock;

    PostmortemTerms(
            PostmortemStore postmortems,
            DeadlineStore deadlines,
            Catalog catalog,
            PostmortemProcess process,
            Transactions transactions,
            Timeline timeline,
            Clock clock) {
        this.postmortems = postmortems;
        this.deadlines = deadlines;
        this.catalog = catalog;
        this.process = process;
        this.transactions = transactions;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Moves the deadline to 17:00 of another day where the team is; a day that is over is allowed, and is late at once. The same
     * day again changes nothing.
     *
     * @throws NotAllowed if the person does not lead the team
     * @throws InvalidInput if the reason is blank, or the day lies before the team was asked or more than a year ahead
     * @throws PostmortemOutOfOrder unless it is to be written
     */
    public void move(IncidentNumber incident, LocalDate day, String reason, String by) {
        transactions.patiently(() -> {
            postmortems.lock(incident);
            Postmortem postmortem = postmortems.find(incident).orElseThrow(() -> new UnknownPostmortem(incident));
            Team team = catalog.teamOrFallback(postmortem.team());
            requireLead(team, by);
            new TextLimits().required("reason", reason, TextLimits.PARAGRAPH).check();
            PostmortemDue due = deadlines
                    .find(incident)
                    .filter(known -> postmortem.state().toBeWritten())
                    .orElseThrow(() -> new PostmortemOutOfOrder(incident, postmortem.state(), "moved"));
            checkDay(day, due.askedAt().atZone(team.zone()).toLocalDate());
            Instant became = day.atTime(END_OF_DAY).atZone(team.zone()).toInstant();
            if (!became.equals(due.at())) {
                DeadlineMove move = new DeadlineMove(due.at(), became, reason.strip(), by, Instant.now(clock));
                keep(incident, due.askedAt(), move, team.zone());
            }
        });
    }

    private void keep(IncidentNumber incident, Instant askedAt, DeadlineMove move, ZoneId zone) {
        deadlines.set(incident, new PostmortemDue(askedAt, move.became(), true));
        deadlines.add(incident, move);
        DateTimeFormatter local =
                DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ROOT).withZone(zone);
        timeline.record(
                incident,
                move.by(),
                "postmortem-deadline-moved",
                "The postmortem was due on %s and is due on %s (%s): %s"
                        .formatted(local.format(move.was()), local.format(move.became()), zone, move.reason()));
        process.dueMoved(incident);
    }

    private static void requireLead(Team team, String by) {
        if (!team.lead().equals(by)) {
            throw new NotAllowed("Only the lead of %s (%s) may move the deadline".formatted(team.name(), team.lead()));
        }
    }

    private static void checkDay(LocalDate day, LocalDate first) {
        LocalDate last = first.plusYears(LONGEST_YEARS);
        if (day.isBefore(first) || day.isAfter(last)) {
            throw new InvalidInput("deadline", "is " + day, "a day from %s to %s".formatted(first, last));
        }
    }
}
