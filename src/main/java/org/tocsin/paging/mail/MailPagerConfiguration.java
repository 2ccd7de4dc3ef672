package org.tocsin.paging.mail;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.paging.Pager;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.mail.MailTransport;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("tocsin.paging.mail.enabled")
class MailPagerConfiguration {

    @Bean
    Pager mailPager(ObjectProvider<MailTransport> mail, OwnAddress address) {
        return new MailPager(MailTransport.required(mail, "tocsin.paging.mail.enabled"), address);
    }
}
