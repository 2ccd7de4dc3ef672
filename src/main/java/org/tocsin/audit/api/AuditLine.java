package org.tocsin.audit.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tocsin.audit.AuditEntry;

/** One entry as programs read it. */
record AuditLine(
        Instant at,
        String person,
        String cameBy,
        String client,
        String action,
        String subject,
        String outcome,
        String detail) {

    /** What the columns of a table are called, in the order of {@link #csv}. */
    static final String COLUMNS = "at,person,cameBy,client,action,subject,outcome,detail\r\n";

    private static final List<String> FORMULA = List.of("=", "+", "-", "@", "\t", "\r");

    static AuditLine of(AuditEntry entry) {
        return new AuditLine(
                entry.at(),
                entry.who().person(),
                entry.who().cameBy(),
                entry.who().client(),
                entry.action(),
                entry.subject(),
                entry.outcome().word(),
                entry.outcome().detail());
    }

    /** One line of JSON. */
    String json(ObjectMapper json) {
        try {
            return json.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One line of a table, in which no spreadsheet finds anything to calculate. */
    String csv() {
        return Stream.of(at.toString(), person, cameBy, client, action, subject, outcome, detail)
                .map(AuditLine::cell)
                .collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        String harmless = FORMULA.stream().anyMatch(text::startsWith) ? "'" + text : text;
        return "\"" + harmless.replace("\"", "\"\"") + "\"";
    }
}
