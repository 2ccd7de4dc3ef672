package org.tocsin.process.paging;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Person;
import org.tocsin.engine.FormContent;
import org.tocsin.paging.Paging;
import org.tocsin.process.Markdown;

/** Tells whoever has to reach somebody by phone the numbers of everybody who was asked. */
@Component
class PhoneNumbers implements FormContent {

    private final Paging paging;

    PhoneNumbers(Paging paging) {
        this.paging = paging;
    }

    @Override
    public Map<String, Object> of(DelegateTask task) {
        if (!task.getTaskDefinitionKey().equals("reachSomebodyByPhone")) {
            return Map.of();
        }
        String numbers = paging.everybody(Calls.summons(task)).stream()
                .map(PhoneNumbers::line)
                .collect(Collectors.joining("\n"));
        return Map.of(PagingNames.PHONE_NUMBERS, numbers);
    }

    private static String line(Person person) {
        return "- %s: %s"
                .formatted(
                        Markdown.plain(person.displayName()),
                        person.phone() == null ? "no number in the catalogue" : dialled(person.phone()));
    }

    /** One tap rings it; the catalogue takes nothing but a plus sign and digits. */
    private static String dialled(String number) {
        return "[%1$s](tel:%1$s)".formatted(number);
    }
}
