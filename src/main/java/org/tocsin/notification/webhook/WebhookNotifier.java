package org.tocsin.notification.webhook;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.tocsin.notification.Notice;
import org.tocsin.notification.Notifier;
import org.tocsin.notification.Recipient;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.http.Webhook;
import org.tocsin.shared.http.WebhookTransport;

/** Posts notices as JSON, signed, to one address; whoever listens there tells the recipient. */
final class WebhookNotifier implements Notifier {

    private final WebhookTransport http;
    private final Webhook webhook;
    private final OwnAddress address;

    WebhookNotifier(WebhookTransport http, Webhook webhook, OwnAddress address) {
        this.http = http;
        this.webhook = webhook;
        this.address = address;
    }

    @Override
    public String channel() {
        return "webhook";
    }

    @Override
    public boolean reaches(Recipient recipient) {
        return true;
    }

    @Override
    public DeliveryOutcome deliver(Notice notice) {
        URI url = notice.to().signsIn() ? address.of("/incidents/" + notice.number()) : null;
        var incident = new Incident(notice.number().value(), url);
        var to = new To(notice.to().name(), notice.to().title(), notice.to().email());
        return http.post(
                webhook,
                notice.handle(),
                new Body(notice.kind(), notice.handle(), incident, to, notice.subject(), notice.text()));
    }

    /** The JSON, as receivers know it: fields may be added, never renamed. */
    private record Body(String type, String handle, Incident incident, To recipient, String subject, String text) {}

    private record Incident(String number, @Nullable URI url) {}

    private record To(String name, String title, @Nullable String email) {}
}
