package org.tocsin.paging.outbox;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.outbox.Outbox;
import org.tocsin.paging.Pager;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "tocsin.paging.outbox.enabled", matchIfMissing = true)
class OutboxPagerConfiguration {

    @Bean
    Pager outboxPager(Outbox outbox) {
        return new OutboxPager(outbox);
    }
}
