package org.tocsin.incident;

import java.util.Set;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/**
 * What people tell a running incident, field by field and with its limits: the same for pages and for programs. Whoever reads
 * {@linkplain JsonFields#check checks} the fields once all are read.
 */
public final class ResponseFields {

    /** How many characters each answer to how it was fixed may have: what the engine keeps of one answer to a form. */
    public static final int FIX = 4_000;

    private static final Set<String> WAITING_FOR = Set.of(WaitingFor.CLIENT.word(), WaitingFor.PROVIDER.word());

    private ResponseFields() {}

    /** What stakeholders should know, or what goes on the timeline. */
    public static String text(JsonFields fields) {
        return fields.required("text", TextLimits.PAGE);
    }

    /** Why something is decided or wanted. */
    public static String why(JsonFields fields) {
        return fields.required("why", TextLimits.PARAGRAPH);
    }

    /** For whom the clock stands still, as {@link WaitingFor#word()}: a client or a provider. */
    public static String waitingFor(JsonFields fields) {
        String waitingFor = fields.required("waitingFor", TextLimits.LINE);
        if (!waitingFor.isEmpty() && !WAITING_FOR.contains(waitingFor)) {
            fields.wrong("waitingFor", "is not known", "client or provider");
        }
        return waitingFor;
    }

    /** How it was fixed, by the given person. */
    public static Resolution resolution(JsonFields fields, String by) {
        return new Resolution(
                fields.required("whatFixed", FIX), fields.optional("cause", FIX), fields.time("mitigatedAt"), by);
    }

    /** What it did beside keeping customers from their work. */
    public static Damage damage(JsonFields fields) {
        return new Damage(fields.flag("dataLost"), fields.flag("reputationHarmed"));
    }
}
