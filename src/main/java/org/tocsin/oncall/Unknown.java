package org.tocsin.oncall;

import java.util.Set;
import org.tocsin.shared.config.ConfigSection;

/** Fields that nobody asks for: most likely a slip of the finger. */
final class Unknown {

    private Unknown() {}

    /** Notes every field of the section that is not among the known ones. */
    static void note(ConfigSection section, Set<String> known) {
        for (String name : section.names()) {
            if (!known.contains(name)) {
                String all = String.join(", ", known.stream().sorted().toList());
                section.wrong(name, "means nothing here", "one of " + all);
            }
        }
    }
}
