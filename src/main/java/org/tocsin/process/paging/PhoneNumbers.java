package org.tocsin.process.paging;

import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.process.Markdown;

/** Tells whoever has to reach somebody by phone the numbers of the team. */
@Component
class PhoneNumbers {

    private final Catalog catalog;

    PhoneNumbers(Catalog catalog) {
        this.catalog = catalog;
    }

    @EventListener(condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'reachSomebodyByPhone'")
    void show(DelegateTask task) {
        String team = String.valueOf(task.getVariable(PagingNames.TEAM));
        String numbers = catalog.people().stream()
                .filter(person -> person.teams().contains(team))
                .map(PhoneNumbers::line)
                .collect(Collectors.joining("\n"));
        task.setVariableLocal(PagingNames.PHONE_NUMBERS, Markdown.shortened(numbers));
    }

    private static String line(Person person) {
        return "- %s: %s"
                .formatted(
                        Markdown.plain(person.displayName()),
                        Objects.requireNonNullElse(person.phone(), "no number in the catalogue"));
    }
}
