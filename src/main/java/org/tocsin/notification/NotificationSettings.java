package org.tocsin.notification;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are told.
 *
 * @param channels in which order a person is tried
 */
@ConfigurationProperties("tocsin.notification")
record NotificationSettings(@DefaultValue("outbox") List<String> channels) {}
