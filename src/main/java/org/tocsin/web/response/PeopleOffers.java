package org.tocsin.web.response;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.ResponseFields;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.RoleChange;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;
import org.tocsin.web.response.Field.Option;

/** To call others, and to say who is what. */
@Order(2)
@Component
class PeopleOffers implements Offering {

    /** No name in the catalogue has a hyphen at its end. */
    private static final String NOBODY = "nobody-";

    private final Catalog catalog;
    private final ResponseProcess process;

    PeopleOffers(Catalog catalog, ResponseProcess process) {
        this.catalog = catalog;
        this.process = process;
    }

    @Override
    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        offers.add(new Offer(
                "help",
                Viewer::mayRespond,
                Situation::runs,
                situation -> Form.of(
                        "help",
                        "Call help",
                        "The person, or whoever is on call for the team, is paged; whoever is being paged for it already is not"
                                + " paged twice.",
                        "Page them",
                        Field.choice("helper", "Who is needed?", helpers()),
                        Field.text("why", "What are they needed for?", TextLimits.PARAGRAPH)),
                this::help,
                "They are being paged."));
        for (IncidentRole role : IncidentRole.values()) {
            offers.add(new Offer(
                    "role-" + role.word(),
                    Viewer::mayRespond,
                    Situation::runs,
                    situation -> roleForm(role, situation),
                    (situation, answers) -> handOver(role, situation, answers),
                    "The role has changed hands."));
        }
        offers.add(new Offer(
                "provider",
                Viewer::mayRespond,
                Situation::runs,
                situation -> Form.of(
                        "provider",
                        "Involve a provider",
                        "The task Ask provider appears in Tasklist: who was asked for what, and when they promised to answer.",
                        "Involve a provider",
                        Field.hidden("sure", "true")),
                this::involveProvider,
                "The task Ask provider is in Tasklist."));
        return offers;
    }

    private Form roleForm(IncidentRole role, Situation situation) {
        String holder = situation.holders().get(role);
        String words = holder == null
                ? "Nobody is %s.".formatted(role.words())
                : "%s is %s.".formatted(catalog.called(holder), role.words());
        return Form.of(
                "role-" + role.word(),
                (holder == null ? "Take role: " : "Hand over: ") + role.words(),
                words + " One person holds a role at a time.",
                "Change role",
                Field.choice("holder", "Who is it from now on?", holders(holder))
                        .value(situation.by()),
                Field.hidden("insteadOf", holder == null ? "" : holder));
    }

    private void help(Situation situation, JsonFields answers) {
        String helper = answers.required("helper", TextLimits.LINE);
        String why = ResponseFields.why(answers);
        answers.check();
        process.helpRequested(situation.number(), helper, situation.by(), why);
    }

    private void handOver(IncidentRole role, Situation situation, JsonFields answers) {
        String holder = answers.required("holder", TextLimits.LINE);
        String insteadOf = answers.optional("insteadOf", TextLimits.LINE);
        answers.check();
        process.roleChanged(
                situation.number(),
                new RoleChange(
                        role,
                        holder.equals(NOBODY) ? null : holder,
                        Objects.requireNonNullElse(insteadOf, situation.by()),
                        situation.by()));
    }

    private void involveProvider(Situation situation, JsonFields answers) {
        answers.flag("sure");
        answers.check();
        process.thirdPartyInvolved(situation.number(), situation.by());
    }

    private List<Option> helpers() {
        return Stream.concat(
                        catalog.teams().stream().map(team -> new Option(team.name(), "Team " + team.title())), people())
                .toList();
    }

    private List<Option> holders(@Nullable String present) {
        Stream<Option> others = people().filter(option -> !option.value().equals(present));
        return (present == null ? others : Stream.concat(others, Stream.of(new Option(NOBODY, "Nobody")))).toList();
    }

    private Stream<Option> people() {
        return catalog.people().stream().map(person -> new Option(person.name(), person.displayName()));
    }
}
