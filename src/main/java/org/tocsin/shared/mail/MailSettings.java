package org.tocsin.shared.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What Tocsin's mails have in common; the relay itself is {@code spring.mail}.
 *
 * @param from the address they come from and bounce to; its domain ends every Message-ID
 * @param starttls whether the connection must be encrypted; unset means yes, unless the relay is on this machine
 */
@ConfigurationProperties("tocsin.mail")
record MailSettings(@DefaultValue("tocsin@tocsin.invalid") String from, @Nullable Starttls starttls) {

    enum Starttls {
        /** No encryption, no mail. */
        REQUIRED,
        /** In the clear, for a relay that is trusted and near. */
        OFF
    }

    MailSettings {
        try {
            new InternetAddress(from, true).validate();
        } catch (AddressException e) {
            throw new IllegalArgumentException(
                    "tocsin.mail.from is '%s'; expected one mail address".formatted(from), e);
        }
    }

    /** The address alone, without the name before it. */
    String address() {
        try {
            return new InternetAddress(from, true).getAddress();
        } catch (AddressException e) {
            throw new IllegalStateException("checked when it was read", e);
        }
    }

    /** The part behind the at sign. */
    String domain() {
        return address().substring(address().lastIndexOf('@') + 1);
    }
}
