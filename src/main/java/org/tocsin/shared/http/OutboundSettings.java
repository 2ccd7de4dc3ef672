package org.tocsin.shared.http;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Tocsin may call.
 *
 * @param allow hosts ("chat.corp.example"), addresses ("127.0.0.1") or ranges ("10.1.0.0/16") inside our own network that
 *     may be called nevertheless; public addresses need no entry
 */
@ConfigurationProperties("tocsin.outbound")
record OutboundSettings(@DefaultValue({}) List<String> allow) {

    OutboundSettings {
        allow = List.copyOf(allow);
    }
}
