package org.tocsin.shared;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach Tocsin: what links in pages and mails begin with.
 *
 * @param publicUrl {@code tocsin.public-url}: scheme, host, port and, behind a proxy, a path; without a slash at its end
 */
@ConfigurationProperties("tocsin")
public record OwnAddress(@DefaultValue("http://localhost:8080") URI publicUrl) {

    /** Fails with {@link IllegalArgumentException} unless it is a complete http or https address without a query. */
    public OwnAddress {
        String scheme = String.valueOf(publicUrl.getScheme());
        boolean complete = (scheme.equals("http") || scheme.equals("https")) && publicUrl.getHost() != null;
        if (!complete || publicUrl.getRawQuery() != null || publicUrl.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "tocsin.public-url is " + publicUrl + "; expected an address such as https://tocsin.example.org");
        }
        publicUrl = URI.create(publicUrl.toString().replaceAll("/+$", ""));
    }

    /** The address of one of our pages, given its path: {@code /incidents/INC-2026-0042}. */
    public URI of(String path) {
        return URI.create(publicUrl + path);
    }

    /** Whether the link leads to one of our own pages, and nowhere else. */
    public boolean leadsTo(String link) {
        String base = publicUrl.toString();
        return link.equals(base) || link.startsWith(base + "/");
    }
}
