package org.tocsin.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.oncall.OnCall;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.config.ConfigFiles;

/** Who is asked at which level depends on the audience. */
class LevelsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-01-07T12:00:00Z"), ZoneOffset.UTC);
    private static final Summons MANAGERS = new Summons(Purpose.INCIDENT_MANAGER, Summons.INCIDENT_MANAGERS);

    @TempDir
    private Path directory;

    @Test
    void incidentManagersWithARotaAreAskedLevelByLevel() {
        Levels levels = levels("config");

        assertThat(levels.count(MANAGERS)).isEqualTo(4);
        assertThat(names(levels, MANAGERS, 1)).hasSize(1);
    }

    @Test
    void withoutAGroupOfThemEverybodyWhoHasTheRoleIsAskedAtOnce() throws IOException {
        copyWithout("incident-managers", "");
        Levels levels = levels(directory.toString());

        assertThat(levels.count(MANAGERS)).isEqualTo(1);
        assertThat(names(levels, MANAGERS, 1))
                .contains("bruno", "clara", "grace")
                .doesNotContain("dana");
        assertThat(names(levels, MANAGERS, 2)).isEmpty();
    }

    /** Somebody is asked all the same: a P0 does not stay without one because nobody has written the rota. */
    @Test
    void incidentManagersWithoutARotaAreAskedByWayOfTheirLeadAndThenAllTogether() throws IOException {
        copyWithout("incident-managers", "kind: Rota");
        Levels levels = levels(directory.toString());

        assertThat(levels.count(MANAGERS)).isEqualTo(2);
        assertThat(names(levels, MANAGERS, 1)).containsExactly("clara");
        assertThat(names(levels, MANAGERS, 2)).contains("kira", "bruno", "grace");
    }

    @Test
    void aPersonIsAskedToHelpAloneAndOnlyToHelp() {
        Levels levels = levels("config");
        Summons helper = new Summons(Purpose.HELPER, "emil");

        assertThat(levels.count(helper)).isEqualTo(1);
        assertThat(names(levels, helper, 1)).containsExactly("emil");
        assertThat(names(levels, helper, 2)).isEmpty();
        assertThat(levels.count(new Summons(Purpose.RESPONDER, "emil"))).isGreaterThan(1);
    }

    private static Levels levels(String config) {
        ConfigFiles files = ConfigFiles.in(config);
        return new Levels(OnCall.of(files, NOON), Catalog.of(files, List.of()), NOON);
    }

    private static List<String> names(Levels levels, Summons summons, int level) {
        return levels.of(new PageRequest(new IncidentNumber("INC-2026-0001"), summons, level, 1)).people().stream()
                .map(Person::name)
                .toList();
    }

    /** The sample organisation without the documents of that kind that name the group; without any kind, without the group. */
    private void copyWithout(String group, String kind) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("config"))) {
            files.filter(file -> file.toString().endsWith(".yaml")).forEach(file -> copyWithout(file, group, kind));
        }
    }

    private void copyWithout(Path file, String group, String kind) {
        try {
            String kept = Stream.of(Files.readString(file).split("(?m)^---$"))
                    .filter(document -> !document.contains("name: " + group) || !document.contains(kind))
                    .map(document -> kind.isEmpty() ? document.replace(", " + group, "") : document)
                    .collect(Collectors.joining("---"));
            Files.writeString(directory.resolve(file.getFileName()), kept);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
