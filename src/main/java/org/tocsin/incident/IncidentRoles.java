package org.tocsin.incident;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.timeline.Timeline;

/**
 * Who holds which role in an incident: one person at a time, the history kept. A person who is no longer in the catalogue
 * holds nothing against anybody. Every change runs in the caller's transaction if there is one, locks the incident, is on
 * the timeline, and changes nothing when it has been made before; then the answer is empty. It fails with
 * {@link RoleTaken} when somebody else holds the role than the caller believes, with {@link InvalidInput} for a person
 * nobody knows, with {@link UnknownIncident} and {@link IncidentAlreadyEnded}; each leaves the transaction usable.
 */
@Component
public final class IncidentRoles {

    private final RoleTable table;
    private final Changes changes;
    private final KnownPeople known;
    private final Timeline timeline;

    IncidentRoles(RoleTable table, Changes changes, KnownPeople known, Timeline timeline) {
        this.table = table;
        this.changes = changes;
        this.known = known;
        this.timeline = timeline;
    }

    /** The person holds the role, which nobody holds, from now on. */
    public Optional<RoleTenure> take(IncidentNumber number, IncidentRole role, String person, String by) {
        return handOver(number, new RoleChange(role, person, null, by));
    }

    /** Nobody holds the role from now on; fails with {@link ImpossibleTransition} if nobody has. */
    public Optional<RoleTenure> leave(IncidentNumber number, IncidentRole role, String holder, String by) {
        return handOver(number, new RoleChange(role, null, holder, by));
    }

    /** The role passes from one to the other; returns the time in office that begins or, without a successor, ends. */
    public Optional<RoleTenure> handOver(IncidentNumber number, RoleChange change) {
        String successor = change.holder() == null ? null : known.person("holder", change.holder());
        return changes.inTransaction(() -> {
            Incident incident = changes.running(number);
            Optional<RoleTenure> present = table.present(number, change.role());
            String holder = present.map(RoleTenure::holder).orElse(null);
            if (successor != null && successor.equals(holder)) {
                return Optional.empty();
            }
            if (holder != null && known.has(holder) && !holder.equalsIgnoreCase(change.insteadOf())) {
                throw new RoleTaken(present.orElseThrow());
            }
            if (holder == null && successor == null) {
                throw Changes.impossible(
                        incident,
                        "lose its %s: it has none".formatted(change.role().words()));
            }
            return Optional.of(make(incident, change, present.orElse(null), successor));
        });
    }

    /** Who holds the role now and is still in the catalogue. */
    public Optional<String> holder(IncidentNumber number, IncidentRole role) {
        return Optional.ofNullable(holders(List.of(number), role).get(number));
    }

    /** Who holds the role in each of the incidents now and is still in the catalogue. */
    public Map<IncidentNumber, String> holders(Collection<IncidentNumber> numbers, IncidentRole role) {
        return table.present(numbers, role).stream()
                .filter(tenure -> known.has(tenure.holder()))
                .collect(Collectors.toMap(RoleTenure::incident, RoleTenure::holder));
    }

    /** Since when nobody holds the role who held it before; empty while somebody does, and if nobody ever did. */
    public Optional<Instant> vacantSince(IncidentNumber number, IncidentRole role) {
        return Optional.ofNullable(vacantSince(List.of(number), role).get(number));
    }

    /** The same of each of the incidents. */
    public Map<IncidentNumber, Instant> vacantSince(Collection<IncidentNumber> numbers, IncidentRole role) {
        return table.vacantSince(numbers, role);
    }

    /** Everybody who held a role, oldest first. */
    public List<RoleTenure> of(IncidentNumber number) {
        return table.of(number);
    }

    /** One time in office; fails if there is none of that id. */
    public RoleTenure tenure(long id) {
        return table.get(id);
    }

    private RoleTenure make(
            Incident incident, RoleChange change, @Nullable RoleTenure present, @Nullable String successor) {
        Instant now = changes.now();
        if (present != null) {
            table.end(present.id(), new RoleTenure.Ending(now, change.by()));
        }
        String former = present == null ? null : present.holder();
        timeline.record(
                incident.number(),
                change.by(),
                successor == null ? "role-left" : former == null ? "role-taken" : "role-handed-over",
                Sentences.roleChanged(change.role(), successor, former));
        if (successor == null) {
            return table.get(present == null ? 0 : present.id());
        }
        var began = new RoleTenure.Beginning(now, change.by(), former);
        return table.get(table.begin(incident.number(), change.role(), successor, began));
    }
}
