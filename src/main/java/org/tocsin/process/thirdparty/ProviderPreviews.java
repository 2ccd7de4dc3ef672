package org.tocsin.process.thirdparty;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;
import org.tocsin.engine.FormContent;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.ThirdParty;
import org.tocsin.process.Markdown;

/** Shows whoever follows up with a provider what was asked and what has been answered. */
@Component
class ProviderPreviews implements FormContent {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ThirdParties thirdParties;

    ProviderPreviews(ThirdParties thirdParties) {
        this.thirdParties = thirdParties;
    }

    @Override
    public Map<String, Object> of(DelegateTask task) {
        if (!task.getTaskDefinitionKey().equals("followUpWithProvider")) {
            return Map.of();
        }
        ThirdParty asked = thirdParties.get(((Number) task.getVariable(ThirdPartyNames.PROVIDER_REQUEST)).longValue());
        ThirdParty.Request request = asked.request();
        String ticket = request.ticket() == null ? "no ticket" : "ticket " + Markdown.plain(request.ticket());
        String facts = "### %s, %s\n\n%s asked: %s\n\n%s"
                .formatted(
                        Markdown.plain(request.provider()),
                        ticket,
                        request.asking().by(),
                        Markdown.plain(request.asked()),
                        asked.answers().stream().map(ProviderPreviews::line).collect(Collectors.joining("\n")));
        return Map.of(ThirdPartyNames.PROVIDER_FACTS, facts);
    }

    private static String line(ThirdParty.Answer answer) {
        String text = answer.text() == null ? "" : ": " + Markdown.plain(answer.text());
        return "- %s, %s%s"
                .formatted(UTC.format(answer.said().at()), answer.outcome().words(), text);
    }
}
