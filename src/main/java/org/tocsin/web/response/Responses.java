package org.tocsin.web.response;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.IncidentRoles;
import org.tocsin.incident.Pause;
import org.tocsin.incident.ResponseClock;
import org.tocsin.paging.Paging;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.InvalidInput.Problem;
import org.tocsin.shared.json.JsonFields;

/** What people can do about an incident on its page, by the same front doors as programs. */
@Component
public class Responses {

    private final List<Offer> offers;
    private final IncidentRoles roles;
    private final IncidentPeople people;
    private final ResponseClock clocks;
    private final Paging paging;

    Responses(
            List<Offering> offerings, IncidentRoles roles, IncidentPeople people, ResponseClock clocks, Paging paging) {
        this.offers = offerings.stream()
                .flatMap(offering -> offering.offers().stream())
                .toList();
        this.roles = roles;
        this.people = people;
        this.clocks = clocks;
        this.paging = paging;
    }

    /** What became of a form that was sent. */
    public sealed interface Outcome {}

    /** It is done; whoever did it reads these words. */
    public record Done(String words) implements Outcome {}

    /** It is not done; the form says why and holds everything that was typed. */
    public record Refused(Form form, HttpStatus status) implements Outcome {}

    /** What the viewer may do now; empty for somebody who may only look. */
    public List<Form> forms(Incident incident, Viewer viewer) {
        if (!viewer.mayReport()) {
            return List.of();
        }
        Situation situation = situation(incident, viewer);
        return offers.stream()
                .filter(offer -> offer.isFor(situation))
                .map(offer -> offer.form().apply(situation))
                .toList();
    }

    /** Whether there is a form of that name for any incident. */
    public boolean knows(String name) {
        return find(name).isPresent();
    }

    /**
     * Somebody has sent a form that {@linkplain #knows is known}.
     *
     * @param typed what they typed, by field
     * @throws AccessDeniedException if nothing of the kind is for them
     */
    public Outcome send(Incident incident, String name, Viewer viewer, Map<String, String> typed) {
        Offer offer = find(name).orElseThrow();
        if (!offer.who().test(viewer)) {
            throw new AccessDeniedException("The roles of %s do not allow that.".formatted(viewer.name()));
        }
        Situation situation = situation(incident, viewer);
        Form form = offer.form().apply(situation);
        try {
            offer.handler().handle(situation, JsonFields.ofForm(Moments.withZones(form, typed)));
            return new Done(offer.done());
        } catch (InvalidInput wrong) {
            return new Refused(form.after(typed, wrong.problems(), ""), HttpStatus.BAD_REQUEST);
        } catch (RuntimeException refused) {
            HttpStatus status = declared(refused).orElseThrow(() -> refused);
            return new Refused(form.after(typed, List.<Problem>of(), String.valueOf(refused.getMessage())), status);
        }
    }

    private Optional<Offer> find(String name) {
        return offers.stream().filter(offer -> offer.name().equals(name)).findFirst();
    }

    private static Optional<HttpStatus> declared(RuntimeException refused) {
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(refused.getClass(), ResponseStatus.class))
                .map(ResponseStatus::code);
    }

    private Situation situation(Incident incident, Viewer viewer) {
        Map<IncidentRole, String> holders = new EnumMap<>(IncidentRole.class);
        for (IncidentRole role : IncidentRole.values()) {
            roles.holder(incident.number(), role).ifPresent(holder -> holders.put(role, holder));
        }
        return new Situation(
                incident,
                viewer,
                holders,
                clocks.of(incident.number()).stream().anyMatch(Pause::open),
                incident.state().awaitsHelp() && isAsked(incident, viewer.name()));
    }

    private boolean isAsked(Incident incident, String person) {
        return paging.of(incident.number()).stream()
                        .anyMatch(page -> page.person().equals(person))
                && people.of(incident).stream().noneMatch(one -> one.person().equals(person));
    }
}
