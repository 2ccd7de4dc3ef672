package org.tocsin.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.audit.AuditEntry;

/** The audit opened in a spreadsheet, or read by a program. */
class AuditLineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void aSpreadsheetFindsNothingToCalculate(String name) {
        assertThat(line(name).csv()).contains(",\"'" + name + "\",");
    }

    @Test
    void quotationMarksAndLinesStayInTheirCell() {
        assertThat(line("a\"b,\nc").csv()).contains(",\"a\"\"b,\nc\",").endsWith("\r\n");
    }

    private static AuditLine line(String person) {
        return AuditLine.of(new AuditEntry(
                Instant.parse("2026-11-20T09:00:00Z"),
                new AuditEntry.Who(person, "session", "127.0.0.1"),
                "sign-in",
                "",
                AuditEntry.Outcome.done("")));
    }
}
