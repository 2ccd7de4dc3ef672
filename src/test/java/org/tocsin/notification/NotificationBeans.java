package org.tocsin.notification;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.tocsin.shared.delivery.OutwardBeans;
import org.tocsin.testing.FeatureBeans;

/** Notification on a real database, with two letterboxes instead of providers. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
    FeatureBeans.class,
    OutwardBeans.class,
    NotificationConfiguration.class,
    Notification.class,
    Updates.class,
    UpdateRows.class,
    Deliveries.class,
    Nudges.class,
    NoticeRows.class,
    NoticeLog.class,
    Ways.class
})
class NotificationBeans {

    @Bean
    RelevanceForTests relevance() {
        return new RelevanceForTests();
    }

    @Bean
    NotificationSettings settings() {
        return new NotificationSettings(List.of("mail", "outbox"));
    }

    @Bean
    LetterboxForTests mail() {
        return new LetterboxForTests("mail");
    }

    @Bean
    LetterboxForTests outbox() {
        return new LetterboxForTests("outbox");
    }
}
