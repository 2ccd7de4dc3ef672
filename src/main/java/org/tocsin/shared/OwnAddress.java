package org.tocsin.shared;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach Tocsin: what links in pages and mails begin with.
 *
 * @param baseUrl scheme, host, port and, behind a proxy, a path; without a slash at its end
 */
@ConfigurationProperties("tocsin")
public record OwnAddress(@DefaultValue("http://127.0.0.1:8080") URI baseUrl) {

    /** Fails with {@link IllegalArgumentException} unless it is a complete http or https address without a query. */
    public OwnAddress {
        String scheme = String.valueOf(baseUrl.getScheme());
        boolean complete = (scheme.equals("http") || scheme.equals("https")) && baseUrl.getHost() != null;
        if (!complete || baseUrl.getRawQuery() != null || baseUrl.getRawUserInfo() != null) {
            throw new IllegalArgumentException(
                    "tocsin.base-url is " + baseUrl + "; expected an address such as https://tocsin.example.org");
        }
        baseUrl = URI.create(baseUrl.toString().replaceAll("/+$", ""));
    }

    /** The address of one of our pages, given its path: {@code /incidents/INC-2026-0042}. */
    public URI of(String path) {
        return URI.create(baseUrl + path);
    }

    /** Whether the link leads to one of our own pages, and nowhere else. */
    public boolean leadsTo(String link) {
        String base = baseUrl.toString();
        return link.equals(base) || link.startsWith(base + "/");
    }
}
