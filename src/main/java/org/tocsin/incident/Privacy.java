package org.tocsin.incident;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.TextLimits;
import org.tocsin.timeline.Timeline;

/**
 * Makes incidents private, and public again, and keeps who was named. Every change runs in the caller's transaction if there
 * is one, locks the incident, is on its timeline, and changes nothing when it has been made before. What people do with it
 * goes through {@link PrivacyProcess}, which also takes care of tasks; the change of the record alone is here.
 */
@Component
public final class Privacy {

    private final PrivacyTable table;
    private final Changes changes;
    private final KnownPeople known;
    private final Timeline timeline;

    Privacy(PrivacyTable table, Changes changes, KnownPeople known, Timeline timeline) {
        this.table = table;
        this.changes = changes;
        this.known = known;
        this.timeline = timeline;
    }

    /**
     * From now on only insiders see it; whoever decides it is one of them.
     *
     * @param names people and teams who may see it, too
     * @return whether it was public until now; if not, the names are added nevertheless
     * @throws InvalidInput naming those there are, if a name is neither a person nor a team
     */
    public boolean begin(IncidentNumber number, Collection<String> names, String by, String why) {
        Set<String> insiders = checked(names);
        required(why);
        return changes.locked(number, incident -> {
            boolean changes = !incident.isPrivate();
            if (changes) {
                table.set(number, true);
                timeline.record(number, by, "made-private", "Only those who are named may see it: " + why);
            }
            if (known.has(by)) {
                insiders.add(by);
            }
            name(number, insiders, Named.How.NAMED, by);
            return changes;
        });
    }

    /** Everybody may see it from now on, with all that was written meanwhile; returns whether it was private until now. */
    public boolean end(IncidentNumber number, String by, String why) {
        required(why);
        return changes.locked(number, incident -> {
            if (incident.isPrivate()) {
                table.set(number, false);
                timeline.record(number, by, "made-public", "Everybody may see it again: " + why);
            }
            return incident.isPrivate();
        });
    }

    /** People and teams who may see it from now on, if it is private; {@code InvalidInput} as {@link #begin}. */
    public void add(IncidentNumber number, Collection<String> names, Named.How how, String by) {
        Set<String> checked = checked(names);
        changes.of(number, incident -> {
            if (incident.isPrivate()) {
                name(number, checked, how, by);
            }
        });
    }

    /**
     * People and teams who were named do not see it from now on; what they have read they have read.
     *
     * @throws InvalidInput if one of them was not named, takes part in it or sees it with a team, or nobody would be left who sees it
     * @throws ImpossibleTransition if it is not private
     */
    public void remove(IncidentNumber number, Collection<String> names, String by, String why) {
        required(why);
        changes.of(number, incident -> {
            if (!incident.isPrivate()) {
                throw new ImpossibleTransition("%s is not private: everybody may see it.".formatted(number));
            }
            requireRemovable(number, names);
            names.forEach(name -> table.unname(number, name));
            String unseen = String.join(", ", names) + exceptThoseOf(number, names);
            timeline.record(number, by, "unnamed", "May not see it any more: %s: %s".formatted(unseen, why));
        });
    }

    /** Who belongs to a team that does not see it any more, but sees it for another reason. */
    private String exceptThoseOf(IncidentNumber number, Collection<String> teams) {
        List<String> left = table.insiders(number);
        String still = teams.stream()
                .flatMap(team -> known.members(team).stream())
                .distinct()
                .filter(person -> left.stream().anyMatch(name -> known.means(name, person)))
                .collect(Collectors.joining(", "));
        return still.isEmpty() ? "" : " (but for %s)".formatted(still);
    }

    private void requireRemovable(IncidentNumber number, Collection<String> names) {
        List<String> named = table.named(number).stream().map(Named::name).toList();
        List<String> left = table.insiders(number).stream()
                .filter(name -> !names.contains(name))
                .toList();
        names.forEach(name -> requireRemovable(number, name, named, left));
        if (names.isEmpty() || left.stream().noneMatch(known::anybody)) {
            throw new InvalidInput("named", "would leave nobody who sees it, or is empty", "not all who see it");
        }
    }

    private void requireRemovable(IncidentNumber number, String name, List<String> named, List<String> left) {
        if (!named.contains(name)) {
            throw new InvalidInput(
                    "named", "has %s, who was not named".formatted(name), "one of " + String.join(", ", named));
        }
        if (table.takesPart(number, name)) {
            throw new InvalidInput(
                    "named",
                    "has %s, who takes part in it".formatted(name),
                    "somebody who did not report or answer it, holds no role in it and did not come to help");
        }
        left.stream().filter(team -> known.means(team, name)).findFirst().ifPresent(team -> {
            throw new InvalidInput(
                    "named", "has %s, who sees it with the team %s".formatted(name, team), "both, or the team");
        });
    }

    /** An administrator looks into it without being one of those who may, which all of them read on its timeline. */
    public void breakGlass(IncidentNumber number, String by, String why) {
        required(why);
        changes.of(number, incident -> {
            var named = new Named(known.person("by", by), Named.How.BREAK_GLASS, by, changes.now());
            if (incident.isPrivate() && table.name(number, named)) {
                timeline.record(
                        number, by, "glass-broken", "%s administers Tocsin and looks into it: %s".formatted(by, why));
            }
        });
    }

    /** Who was named, in the order in which they were; whoever may see it for another reason is not among them. */
    public List<Named> named(IncidentNumber number) {
        return table.named(number);
    }

    private void name(IncidentNumber number, Collection<String> names, Named.How how, String by) {
        List<String> added = names.stream()
                .filter(name -> table.name(number, new Named(name, how, by, changes.now())))
                .toList();
        if (!added.isEmpty()) {
            timeline.record(number, by, "named", "May see it (%s): %s".formatted(how.word(), String.join(", ", added)));
        }
    }

    private Set<String> checked(Collection<String> names) {
        Set<String> checked = new LinkedHashSet<>();
        names.forEach(name -> checked.add(known.helper("named", name)));
        return checked;
    }

    private static void required(String why) {
        new TextLimits().required("why", why, TextLimits.PARAGRAPH).check();
    }
}
