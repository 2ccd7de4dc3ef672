package org.tocsin.shared;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach Tocsin: what links in pages and mails begin with.
 *
 * @param publicUrl {@code tocsin.public-url}, without a slash at its end
 */
@ConfigurationProperties("tocsin")
public record PublicAddress(@DefaultValue("http://localhost:8080") URI publicUrl) {

    /** Fails unless the address is an absolute HTTP one. */
    public PublicAddress {
        var scheme = publicUrl.getScheme();
        if (publicUrl.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
            throw new IllegalArgumentException(
                    "tocsin.public-url is '%s'; expected http(s)://host[:port]".formatted(publicUrl));
        }
        publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
    }

    /** The incident's page. */
    public URI incident(IncidentNumber number) {
        return URI.create(publicUrl + "/incidents/" + number);
    }

    /** The page on which the holder of the token acknowledges. */
    public URI acknowledge(String token) {
        return URI.create(publicUrl + "/acknowledge/" + token);
    }
}
