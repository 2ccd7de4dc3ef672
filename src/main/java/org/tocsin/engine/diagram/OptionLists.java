package org.tocsin.engine.diagram;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Service;
import org.tocsin.catalog.Team;

/** The lists of the catalogue that a form can offer: a form is drawn without knowing the organisation it will run in. */
@Component
class OptionLists {

    private final Catalog catalog;

    OptionLists(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * One thing to choose.
     *
     * @param label what people read
     * @param value what the process gets: the name in the catalogue
     */
    record Option(String label, String value) {}

    /** The options of the list of that name, sorted by what people read; nothing if there is no such list. */
    Optional<List<Option>> named(String list) {
        return switch (list) {
            case "services" ->
                Optional.of(options(
                        catalog.services().stream().map(OptionLists::option).toList()));
            case "teams" ->
                Optional.of(options(
                        catalog.teams().stream().map(OptionLists::option).toList()));
            case "people" ->
                Optional.of(options(
                        catalog.people().stream().map(OptionLists::option).toList()));
            default -> Optional.empty();
        };
    }

    private static List<Option> options(List<Option> unsorted) {
        return unsorted.stream()
                .sorted(Comparator.comparing(Option::label, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Option::value))
                .toList();
    }

    private static Option option(Service service) {
        return new Option(service.title(), service.name());
    }

    private static Option option(Team team) {
        return new Option(team.title(), team.name());
    }

    private static Option option(Person person) {
        return new Option(person.displayName(), person.name());
    }
}
