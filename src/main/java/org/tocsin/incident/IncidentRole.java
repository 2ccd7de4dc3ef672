package org.tocsin.incident;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tocsin.shared.InvalidInput;

/** What one person at a time may be in the response to an incident. */
public enum IncidentRole {
    /** Coordinates the response and decides who else is needed. */
    INCIDENT_MANAGER,
    /** Keeps stakeholders informed. */
    COMMUNICATIONS;

    /** As people say it: "incident manager". */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** As programs write it: "incident-manager". */
    public String word() {
        return words().replace(' ', '-');
    }

    /**
     * The role of that name, in any case, its words parted by blanks, hyphens or underscores.
     *
     * @throws InvalidInput naming the roles there are, when the field "role" names none of them
     */
    public static IncidentRole named(String text) {
        String plain = text.strip().replaceAll("[-_ ]+", "-");
        return Arrays.stream(values())
                .filter(role -> role.word().equalsIgnoreCase(plain))
                .findFirst()
                .orElseThrow(() -> new InvalidInput("role", "is not known", "one of " + known()));
    }

    private static String known() {
        return Arrays.stream(values()).map(IncidentRole::word).collect(Collectors.joining(", "));
    }
}
