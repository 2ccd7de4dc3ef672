package org.tocsin.shared.http;

import java.net.UnknownHostException;

/** The host exists, but only inside our own network, which outbound calls must not reach. */
final class AddressWithheld extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    AddressWithheld(String host) {
        super("%s is inside our own network; tocsin.outbound.allow does not name it".formatted(host));
    }
}
