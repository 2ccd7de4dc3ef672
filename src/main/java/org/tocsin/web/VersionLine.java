package org.tocsin.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.tocsin.postmortem.Verdict;
import org.tocsin.postmortem.Version;

/** One version of a postmortem in its history; {@code verdict} is blank while nobody has decided about it. */
record VersionLine(Version version, String who, When at, String verdict) {

    static VersionLine of(Version version, Names names, Instant now) {
        return new VersionLine(
                version,
                names.person(version.author()),
                When.of(version.writtenAt(), now),
                words(version.verdict(), names));
    }

    private static String words(@Nullable Verdict verdict, Names names) {
        if (verdict == null) {
            return "";
        }
        String decided = (verdict.approved() ? "approved by " : "sent back by ") + names.person(verdict.person());
        return verdict.comment().isBlank() ? decided : decided + ": " + verdict.comment();
    }
}
