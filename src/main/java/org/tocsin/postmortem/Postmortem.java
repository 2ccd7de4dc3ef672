package org.tocsin.postmortem;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/**
 * The review of one incident with all its versions.
 *
 * @param incident what it is about
 * @param team the catalogue name of the team that writes it
 * @param state how far it has come
 * @param versions oldest first; never empty
 * @param publishedAt when it was published, null before
 */
public record Postmortem(
        IncidentNumber incident,
        String team,
        PostmortemState state,
        List<Version> versions,
        @Nullable Instant publishedAt) {

    /** The newest version. */
    public Version current() {
        return versions.get(versions.size() - 1);
    }

    /** The text of the newest version: every section in its order, blank where nothing was written. */
    public Map<Section, String> sections() {
        return current().sections();
    }

    /** Whoever wrote the newest version; empty while it holds only what the record knew. */
    public Optional<String> author() {
        return current().number() == 0
                ? Optional.empty()
                : Optional.of(current().author());
    }

    /** Everybody who has written a version: none of them may approve it. */
    public Set<String> authors() {
        return versions.stream()
                .filter(version -> version.number() > 0)
                .map(Version::author)
                .collect(Collectors.toUnmodifiableSet());
    }
}
