package org.tocsin.postmortem;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.TextLimits;
import org.tocsin.timeline.Timeline;

/**
 * The reviews of incidents: one each, written by one person and approved by another, every version kept. All methods that
 * change something may be repeated; the repetition changes nothing.
 */
@Service
public final class Postmortems {

    /** The author of what was filled in from the record before anybody wrote. */
    public static final String FROM_RECORD = Timeline.TOCSIN;

    private static final int LONGEST_SECTION = 100_000;

    private final PostmortemStore postmortems;
    private final VersionStore versions;
    private final Approvers approvers;
    private final Timeline timeline;
    private final TransactionOperations transaction;
    private final Clock clock;

    Postmortems(
            PostmortemStore postmortems,
            VersionStore versions,
            Approvers approvers,
            Timeline timeline,
            TransactionOperations transaction,
            Clock clock) {
        this.postmortems = postmortems;
        this.versions = versions;
        this.approvers = approvers;
        this.timeline = timeline;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Begins the postmortem of the incident with what the record knows; if it has begun already, that one is returned. */
    public Postmortem begin(IncidentNumber incident, Map<Section, String> prefilled, String team) {
        transaction.executeWithoutResult(status -> {
            Instant now = Instant.now(clock);
            if (postmortems.insert(incident, team, now)) {
                versions.add(incident, new Version(0, FROM_RECORD, now, prefilled, null));
                timeline.record(
                        incident,
                        FROM_RECORD,
                        "postmortem-begun",
                        "The postmortem waits to be written by %s.".formatted(team));
            }
        });
        return of(incident);
    }

    /** The postmortem of the incident, or {@link UnknownPostmortem}. */
    public Postmortem of(IncidentNumber incident) {
        return find(incident).orElseThrow(() -> new UnknownPostmortem(incident));
    }

    /** As {@link #of(IncidentNumber)}; without drafts, one that is not approved is as if it had not begun. */
    public Postmortem of(IncidentNumber incident, boolean drafts) {
        return find(incident)
                .filter(postmortem -> drafts || postmortem.state().approved())
                .orElseThrow(() -> new UnknownPostmortem(incident));
    }

    /** The postmortem of the incident; empty if none has begun. */
    public Optional<Postmortem> find(IncidentNumber incident) {
        return postmortems.find(incident);
    }

    /** All postmortems, the one that changed last first. */
    public List<PostmortemHeadline> list() {
        return postmortems.headlines();
    }

    /**
     * Hands in a new version, which then waits for approval. Sections that are left out keep their text.
     *
     * @throws InvalidInput if the summary would be blank, or a section is longer than 100,000 characters
     * @throws PostmortemOutOfOrder if it is approved already
     */
    public void write(IncidentNumber incident, Map<Section, String> sections, String author) {
        transaction.executeWithoutResult(status -> {
            Postmortem postmortem = locked(incident);
            Map<Section, String> text = new EnumMap<>(postmortem.sections());
            text.putAll(sections);
            if (isRepetition(postmortem, text, author)) {
                return;
            }
            refuseUnless(
                    postmortem.state() != PostmortemState.APPROVED && postmortem.state() != PostmortemState.PUBLISHED,
                    postmortem,
                    "written");
            checkText(text);
            Instant now = Instant.now(clock);
            int number = postmortem.current().number() + 1;
            versions.add(incident, new Version(number, author, now, text, null));
            postmortems.change(incident, PostmortemState.SUBMITTED, now);
            timeline.record(incident, author, "postmortem-written", "Version %d waits for approval.".formatted(number));
        });
    }

    /**
     * Approves the newest version.
     *
     * @param comment may be blank
     * @throws InvalidInput if the person has written any of its versions, or {@linkplain Approvers was not asked}
     * @throws PostmortemOutOfOrder if it does not wait for approval
     */
    public void approve(IncidentNumber incident, String person, String comment) {
        decide(incident, person, comment, PostmortemState.APPROVED);
    }

    /**
     * Sends the newest version back to be written again.
     *
     * @param comment what should be different
     * @throws InvalidInput if the comment is blank, the person has written any of its versions, or was not asked
     * @throws PostmortemOutOfOrder if it does not wait for approval
     */
    public void sendBack(IncidentNumber incident, String person, String comment) {
        if (comment.isBlank()) {
            throw new InvalidInput("comment", "is missing", "what should be different before it can be approved");
        }
        decide(incident, person, comment, PostmortemState.SENT_BACK);
    }

    /** Publishes the approved version; fails with {@link PostmortemOutOfOrder} if there is none. */
    public void publish(IncidentNumber incident) {
        transaction.executeWithoutResult(status -> {
            Postmortem postmortem = locked(incident);
            if (postmortem.state() != PostmortemState.PUBLISHED) {
                refuseUnless(postmortem.state() == PostmortemState.APPROVED, postmortem, "published");
                postmortems.change(incident, PostmortemState.PUBLISHED, Instant.now(clock));
                timeline.record(incident, FROM_RECORD, "postmortem-published", "The postmortem is published.");
            }
        });
    }

    private void decide(IncidentNumber incident, String person, String comment, PostmortemState verdict) {
        boolean approved = verdict == PostmortemState.APPROVED;
        transaction.executeWithoutResult(status -> {
            Postmortem postmortem = locked(incident);
            if (isRepetition(postmortem, person, approved)) {
                return;
            }
            refuseUnless(postmortem.state() == PostmortemState.SUBMITTED, postmortem, verdict.words());
            approvers.require(postmortem, person);
            Instant now = Instant.now(clock);
            versions.decide(incident, postmortem.current().number(), new Verdict(person, now, approved, comment));
            postmortems.change(incident, verdict, now);
            timeline.record(incident, person, approved ? "postmortem-approved" : "postmortem-sent-back", comment);
        });
    }

    private Postmortem locked(IncidentNumber incident) {
        postmortems.lock(incident);
        return of(incident);
    }

    private static boolean isRepetition(Postmortem postmortem, Map<Section, String> text, String author) {
        return postmortem.state() == PostmortemState.SUBMITTED
                && postmortem.current().author().equals(author)
                && postmortem.sections().equals(text);
    }

    private static boolean isRepetition(Postmortem postmortem, String person, boolean approved) {
        Verdict verdict = postmortem.current().verdict();
        return verdict != null && verdict.person().equals(person) && verdict.approved() == approved;
    }

    private static void refuseUnless(boolean possible, Postmortem postmortem, String step) {
        if (!possible) {
            throw new PostmortemOutOfOrder(postmortem.incident(), postmortem.state(), step);
        }
    }

    private static void checkText(Map<Section, String> text) {
        TextLimits limits = new TextLimits();
        limits.required(Section.SUMMARY.name(), text.get(Section.SUMMARY), LONGEST_SECTION);
        text.forEach((section, body) -> limits.optional(section.name(), body, LONGEST_SECTION));
        limits.check();
    }
}
