package org.tocsin.paging;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tocsin.shared.Transactions;
import org.tocsin.shared.delivery.Attempts;

@Configuration(proxyBeanMethods = false)
class PagingConfiguration {

    @Bean
    Attempts pageAttempts(JdbcClient database, Transactions transactions, Clock clock, PageRows rows, PageLog log) {
        return new Attempts(
                database, transactions, clock, "tocsin.page", (id, fate) -> log.attempted(rows.get(id), fate));
    }
}
