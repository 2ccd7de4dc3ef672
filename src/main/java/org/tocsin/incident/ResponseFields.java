package org.tocsin.incident;

import java.time.Instant;
import java.util.Set;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/**
 * What people tell a running incident, field by field and with its limits: the same for pages and for programs. Whoever reads
 * {@linkplain JsonFields#check checks} the fields once all are read, but for {@link #howFixed}, which is all.
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

    /**
     * That it is fixed, how, and what it did beside keeping customers from their work.
     *
     * @param by the catalogue name of who says so
     */
    public static HowFixed howFixed(JsonFields fields, String by) {
        String whatFixed = fields.required("whatFixed", FIX);
        String cause = fields.optional("cause", FIX);
        Instant mitigatedAt = fields.time("mitigatedAt");
        Damage damage = new Damage(fields.flag("dataLost"), fields.flag("reputationHarmed"));
        fields.check();
        return new HowFixed(new Resolution(whatFixed, cause, mitigatedAt, by), damage);
    }

    /** What is told when it is fixed. */
    public record HowFixed(Resolution resolution, Damage damage) {}
}
