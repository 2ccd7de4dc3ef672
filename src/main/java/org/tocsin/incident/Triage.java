package org.tocsin.incident;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.InvalidInput.Problem;
import org.tocsin.shared.TextLimits;

/**
 * How a responder judged a report.
 *
 * @param outcome what it is
 * @param service the catalogue name of what is affected; null keeps what the report said
 * @param findings what was found out about the effect, and what proves it
 * @param duplicateOf the incident that is the same problem; given for {@link Outcome#DUPLICATE} and for nothing else
 * @param by the responder's catalogue name
 */
public record Triage(
        Outcome outcome, @Nullable String service, Findings findings, @Nullable IncidentNumber duplicateOf, String by) {

    /** What a report turned out to be. */
    public enum Outcome {
        /** Customers are affected: it is worked on now. */
        INCIDENT,
        /** No client is affected. */
        NOT_IMPACTING,
        /** It can wait a working day. */
        CAN_WAIT,
        /** Another incident is the same problem. */
        DUPLICATE
    }

    /**
     * What was found out.
     *
     * @param impact what customers lose
     * @param scope how big it is, roughly
     * @param evidence what proves that a client is, or is not, affected
     */
    public record Findings(@Nullable String impact, @Nullable String scope, @Nullable String evidence) {}

    /** Fails with {@link InvalidInput} when the outcome and {@code duplicateOf} contradict each other or a text is too long. */
    public Triage {
        if (outcome == Outcome.DUPLICATE && duplicateOf == null) {
            throw new InvalidInput("duplicateOf", "is missing", "the number of the incident that is the same problem");
        }
        if (outcome != Outcome.DUPLICATE && duplicateOf != null) {
            throw new InvalidInput(List.of(new Problem(
                    "duplicateOf",
                    "is given although the outcome is " + outcome,
                    "no number, or the outcome DUPLICATE")));
        }
        new TextLimits()
                .optional("impact", findings.impact(), TextLimits.PARAGRAPH)
                .optional("scope", findings.scope(), TextLimits.PARAGRAPH)
                .optional("evidence", findings.evidence(), TextLimits.PAGE)
                .required("by", by, TextLimits.LINE)
                .check();
    }
}
