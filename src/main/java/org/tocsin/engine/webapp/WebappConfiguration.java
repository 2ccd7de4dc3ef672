package org.tocsin.engine.webapp;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tocsin.catalog.Catalog;

/** One sign-in for the engine's web applications and ours. */
@Configuration(proxyBeanMethods = false)
class WebappConfiguration {

    /** Comes right behind Spring Security, and before the filters of the web applications. */
    @Bean
    FilterRegistrationBean<Filter> webappSignIn() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new ContainerBasedAuthenticationFilter());
        filter.setName("webapp sign-in");
        filter.setInitParameters(
                Map.of(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappSignIn.class.getName()));
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 1);
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setDispatcherTypes(DispatcherType.REQUEST);
        return filter;
    }

    /** Behind the sign-in: whoever is nobody learns nothing. */
    @Bean
    FilterRegistrationBean<Filter> catalogueOwns(Catalog catalog) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new CatalogueOwns(catalog));
        filter.setName("catalogue owns people");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        filter.addUrlPatterns("/camunda/api/*");
        return filter;
    }

    /** Around the filters of the web applications. */
    @Bean
    FilterRegistrationBean<Filter> oneNonce() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new OneNonce());
        filter.setName("one nonce");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        filter.addUrlPatterns("/camunda/app/*");
        return filter;
    }

    /** Behind the sign-in as well. */
    @Bean
    FilterRegistrationBean<Filter> oneEngine() {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new OneEngine());
        filter.setName("one engine");
        filter.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 2);
        filter.addUrlPatterns("/camunda/app/*");
        return filter;
    }
}
