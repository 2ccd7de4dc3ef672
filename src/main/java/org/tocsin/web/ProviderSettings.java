package org.tocsin.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How people sign in where they have an OpenID Connect provider.
 *
 * @param personClaim the claim of the ID token that names the person: by their name in the catalogue, or, if it is a mail
 *     address, by theirs
 * @param passwords whether names and passwords count as well, beside the provider: to get in while it is down
 */
@ConfigurationProperties("tocsin.sign-in")
record ProviderSettings(
        @DefaultValue("preferred_username") String personClaim, @DefaultValue("false") boolean passwords) {}
