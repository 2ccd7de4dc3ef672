package org.tocsin.shared.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.tocsin.shared.OwnAddress;

/** What the features that reach outside need beside {@link org.tocsin.testing.FeatureBeans}. */
@TestConfiguration(proxyBeanMethods = false)
public class OutwardBeans {

    @Bean
    MeterRegistry meters() {
        return new SimpleMeterRegistry();
    }

    @Bean
    OwnAddress address() {
        return new OwnAddress(URI.create("https://tocsin.example.org"));
    }
}
