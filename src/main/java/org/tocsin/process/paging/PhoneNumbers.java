package org.tocsin.process.paging;

import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Person;
import org.tocsin.paging.Paging;
import org.tocsin.process.Markdown;
import org.tocsin.process.PrivateTasks;

/** Tells whoever has to reach somebody by phone the numbers of everybody who was asked. */
@Component
class PhoneNumbers {

    private final Paging paging;

    PhoneNumbers(Paging paging) {
        this.paging = paging;
    }

    @Order(PrivateTasks.BEFORE)
    @EventListener(condition = "#task.eventName == 'create' && #task.taskDefinitionKey == 'reachSomebodyByPhone'")
    void show(DelegateTask task) {
        String numbers = paging.everybody(Calls.summons(task)).stream()
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
