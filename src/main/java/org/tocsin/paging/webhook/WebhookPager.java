package org.tocsin.paging.webhook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tocsin.catalog.Person;
import org.tocsin.paging.Page;
import org.tocsin.paging.Pager;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.http.Webhook;
import org.tocsin.shared.http.WebhookTransport;

/** Posts pages as JSON, signed, to one address; whoever listens there reaches the person. */
final class WebhookPager implements Pager {

    private final WebhookTransport http;
    private final Webhook webhook;
    private final OwnAddress address;

    WebhookPager(WebhookTransport http, Webhook webhook, OwnAddress address) {
        this.http = http;
        this.webhook = webhook;
        this.address = address;
    }

    @Override
    public String channel() {
        return "webhook";
    }

    @Override
    public boolean reaches(Person person) {
        return true;
    }

    @Override
    public DeliveryOutcome page(Page page) {
        var content = page.content();
        var incident = new Incident(
                content.number().value(),
                content.title(),
                content.priority(),
                content.service(),
                content.summary(),
                address.of("/incidents/" + content.number()));
        var person = new To(
                page.to().name(),
                page.to().displayName(),
                page.to().email(),
                page.to().phone());
        var request = page.request();
        return http.post(
                webhook,
                page.handle(),
                new Body(
                        "page",
                        page.handle(),
                        incident,
                        person,
                        request.summons().purpose().word(),
                        request.summons().audience(),
                        request.level(),
                        request.round(),
                        page.acknowledgeAt()));
    }

    /** The JSON, as receivers know it: fields may be added, never renamed. */
    private record Body(
            String type,
            String handle,
            Incident incident,
            To person,
            String purpose,
            String team,
            int level,
            int round,
            URI acknowledgeUrl) {}

    private record Incident(String number, String title, String priority, String service, String summary, URI url) {}

    private record To(String name, String displayName, String email, @Nullable String phone) {}
}
