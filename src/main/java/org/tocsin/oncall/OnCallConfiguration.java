package org.tocsin.oncall;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.catalog.Catalog;

/** Rotas and holidays are read with the catalogue; who asks about them gets the two front doors. */
@Configuration(proxyBeanMethods = false)
class OnCallConfiguration {

    @Bean
    Rotas rotas() {
        return new Rotas();
    }

    @Bean
    Holidays holidays() {
        return new Holidays();
    }

    @Bean
    OnCall onCall(Catalog catalog, Rotas rotas, Clock clock) {
        return new OnCall(catalog, rotas, clock);
    }

    @Bean
    BusinessCalendar businessCalendar(Catalog catalog, Holidays holidays, BusinessDay day) {
        return new BusinessCalendar(catalog, holidays, day);
    }
}
