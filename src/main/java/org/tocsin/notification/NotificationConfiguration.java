package org.tocsin.notification;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.shared.Transactions;
import org.tocsin.shared.delivery.Attempts;

@Configuration(proxyBeanMethods = false)
class NotificationConfiguration {

    @Bean
    Attempts noticeAttempts(
            JdbcClient database, Transactions transactions, Clock clock, NoticeRows rows, NoticeLog log) {
        return new Attempts(
                database, transactions, clock, "tocsin.notice", (id, fate) -> log.attempted(rows.get(id), fate));
    }
}
