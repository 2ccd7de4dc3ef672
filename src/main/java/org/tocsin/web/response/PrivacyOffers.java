package org.tocsin.web.response;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.incident.Named;
import org.tocsin.incident.Privacy;
import org.tocsin.incident.PrivacyProcess;
import org.tocsin.incident.ResponseFields;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;
import org.tocsin.web.response.Field.Option;

/** To say who may see it. */
@Order(5)
@Component
class PrivacyOffers implements Offering {

    private final Catalog catalog;
    private final Privacy privacy;
    private final PrivacyProcess process;

    PrivacyOffers(Catalog catalog, Privacy privacy, PrivacyProcess process) {
        this.catalog = catalog;
        this.privacy = privacy;
        this.process = process;
    }

    @Override
    public List<Offer> offers() {
        return List.of(hiding(), naming(), unnaming(), revealing());
    }

    private Offer hiding() {
        return new Offer(
                "make-private",
                Viewer::mayRespond,
                situation -> situation.runs() && !situation.incident().isPrivate(),
                situation -> Form.of(
                        "make-private",
                        "Make it private",
                        "Only you, who takes part in it and who is named see it from now on. To everybody else it is as if there"
                                + " were no such incident.",
                        "Make it private",
                        why()),
                (situation, answers) -> {
                    String why = read(answers);
                    process.hide(situation.number(), List.of(), situation.by(), why);
                },
                "It is private now.");
    }

    private Offer naming() {
        return new Offer(
                "name",
                Viewer::mayReport,
                situation -> situation.incident().isPrivate(),
                situation -> Form.of(
                        "name",
                        "Let somebody see it",
                        "The person, or everybody in the team, sees this private incident from now on.",
                        "Let them see it",
                        Field.choice("named", "Who?", everybody()),
                        why()),
                (situation, answers) -> {
                    String named = answers.required("named", TextLimits.LINE);
                    process.hide(situation.number(), List.of(named), situation.by(), read(answers));
                },
                "They may see it now.");
    }

    private Offer unnaming() {
        return new Offer(
                "unname",
                Viewer::mayReport,
                situation ->
                        situation.incident().isPrivate() && !named(situation).isEmpty(),
                situation -> Form.of(
                        "unname",
                        "Let somebody see it no more",
                        "Who takes part in it, or has a task of it, stays; hand that over first. So does who sees it with a team.",
                        "Let them see it no more",
                        Field.choice("named", "Who?", named(situation)),
                        why()),
                (situation, answers) -> {
                    String named = answers.required("named", TextLimits.LINE);
                    process.unname(situation.number(), List.of(named), situation.by(), read(answers));
                },
                "They see it no more.");
    }

    private Offer revealing() {
        return new Offer(
                "make-public",
                Viewer::mayReport,
                situation -> situation.incident().isPrivate(),
                situation -> Form.of(
                        "make-public",
                        "Make it public",
                        "Everybody sees it again, with everything that was written meanwhile.",
                        "Make it public",
                        why()),
                (situation, answers) -> process.reveal(situation.number(), situation.by(), read(answers)),
                "Everybody may see it now.");
    }

    private static Field why() {
        return Field.text("why", "Why?", TextLimits.PARAGRAPH);
    }

    private static String read(JsonFields answers) {
        String why = ResponseFields.why(answers);
        answers.check();
        return why;
    }

    private List<Option> everybody() {
        return Stream.concat(
                        catalog.teams().stream().map(team -> new Option(team.name(), "Team " + team.title())),
                        catalog.people().stream().map(person -> new Option(person.name(), person.displayName())))
                .toList();
    }

    private List<Option> named(Situation situation) {
        return privacy.named(situation.number()).stream()
                .map(Named::name)
                .filter(name -> !name.equals(situation.by()))
                .map(name -> new Option(name, label(name)))
                .toList();
    }

    private String label(String name) {
        return catalog.person(name)
                .map(Person::displayName)
                .or(() -> catalog.team(name).map(team -> "Team " + team.title()))
                .orElse(name);
    }
}
