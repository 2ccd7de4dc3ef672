package org.tocsin.notification.outbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.notification.Notifier;
import org.tocsin.outbox.Outbox;
import org.tocsin.shared.OwnAddress;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.notification.outbox.enabled", matchIfMissing = true)
class OutboxNotifierConfiguration {

    @Bean
    Notifier outboxNotifier(Outbox outbox, OwnAddress address) {
        return new OutboxNotifier(outbox, address);
    }
}
