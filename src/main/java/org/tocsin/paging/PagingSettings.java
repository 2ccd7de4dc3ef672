package org.tocsin.paging;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people are paged.
 *
 * @param channels in which order a person is tried
 * @param linkValidFor how long the link of a page acknowledges
 */
@ConfigurationProperties("tocsin.paging")
record PagingSettings(@DefaultValue("outbox") List<String> channels, @DefaultValue("24h") Duration linkValidFor) {}
