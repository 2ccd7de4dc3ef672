package org.tocsin.notification.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.notification.Notifier;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.mail.MailTransport;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tocsin.notification.mail.enabled")
class MailNotifierConfiguration {

    @Bean
    Notifier mailNotifier(ObjectProvider<MailTransport> mail, OwnAddress address) {
        return new MailNotifier(MailTransport.required(mail, "tocsin.notification.mail.enabled"), address);
    }
}
