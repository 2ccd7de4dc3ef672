package org.tocsin.shared.mail;

import java.time.Clock;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tocsin.shared.mail.MailSettings.Starttls;

/** Mail is there as soon as {@code spring.mail.host} names a relay. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class MailConfiguration {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    @Bean
    MailTransport mailTransport(JavaMailSenderImpl sender, MailSettings settings, Clock clock) {
        harden(sender, settings);
        return new MailTransport(sender, new MailComposer(settings, clock));
    }

    /** Jakarta Mail waits for ever, speaks in the clear and trusts any certificate unless told otherwise; what is set explicitly stays. */
    static void harden(JavaMailSenderImpl sender, MailSettings settings) {
        var properties = sender.getJavaMailProperties();
        var prefix = "mail.%s.".formatted(sender.getProtocol() == null ? "smtp" : sender.getProtocol());
        set(properties, prefix + "connectiontimeout", "5000");
        set(properties, prefix + "timeout", "15000");
        set(properties, prefix + "writetimeout", "15000");
        set(properties, prefix + "ssl.checkserveridentity", "true");
        set(properties, prefix + "from", settings.address());
        var starttls = settings.starttls() == null ? suitableFor(sender.getHost()) : settings.starttls();
        properties.setProperty(prefix + "starttls.enable", String.valueOf(starttls == Starttls.REQUIRED));
        properties.setProperty(prefix + "starttls.required", String.valueOf(starttls == Starttls.REQUIRED));
    }

    private static Starttls suitableFor(@Nullable String host) {
        return host != null && THIS_MACHINE.contains(host) ? Starttls.OFF : Starttls.REQUIRED;
    }

    private static void set(Properties properties, String name, String value) {
        properties.putIfAbsent(name, value);
    }
}
