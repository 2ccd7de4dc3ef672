package org.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.config.Written;

class CatalogTest {

    private static final String DANA =
            """
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata:
              name: Dana
              annotations: {tocsin.org/roles: "sre, Incident-Manager", tocsin.org/phone: "+49 30 5550-10"}
            spec: {profile: {email: dana@example.org}, memberOf: [group:default/Payments]}
            """;

    @TempDir
    Path directory;

    private Written written;

    @BeforeEach
    void aSmallOrganisation() {
        written = Sample.into(Written.in(directory));
    }

    @Test
    void namesAreComparedWithoutRegardToCase() {
        Catalog catalog = catalog();

        assertThat(catalog.service("CheckOut")).contains(catalog.serviceNamed("checkout"));
        assertThat(catalog.team("PAYMENTS")).isPresent();
        assertThat(catalog.person("Ada")).isPresent();
    }

    @Test
    void lettersAreLoweredAsInEnglishWhateverTheMachineSpeaks() {
        var usual = java.util.Locale.getDefault();
        java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
        try {
            written.file("x.yaml", Sample.SERVICE.replace("name: checkout", "name: PRICING"));
            assertThat(catalog().service("PRICING")).isPresent();
            assertThat(catalog().service("pricing")).isPresent();
        } finally {
            java.util.Locale.setDefault(usual);
        }
    }

    @Test
    void anUnknownServiceIsToldWithTheOnesThatExist() {
        assertThatThrownBy(() -> catalog().serviceNamed("chekout"))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("service is not known; expected one of checkout");
    }

    @Test
    void membersMayBeNamedFromEitherSide() {
        written.file("dana.yaml", DANA);

        assertThat(catalog().team("payments").orElseThrow().members()).containsExactly("ada", "bruno", "dana");
        assertThat(catalog().person("dana").orElseThrow().teams()).containsExactly("payments");
        assertThat(catalog().person("ada").orElseThrow().teams()).containsExactly("payments");
    }

    @Test
    void rolesFollowFromTeamsAndFromWhatIsWritten() {
        written.file("dana.yaml", DANA)
                .file("otto.yaml", DANA.replace("Dana", "otto").replaceAll("memberOf: .*]", "memberOf: []"));

        assertThat(catalog().person("ada").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.RESPONDER, Role.TEAM_LEAD);
        assertThat(catalog().person("dana").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.RESPONDER, Role.SRE, Role.INCIDENT_MANAGER);
        assertThat(catalog().person("otto").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.VIEWER, Role.SRE, Role.INCIDENT_MANAGER);
    }

    @Test
    void aPersonIsAtHomeWhereTheTeamIsUnlessTheySayOtherwise() {
        written.file("dana.yaml", DANA.replace("annotations: {", "annotations: {tocsin.org/zone: Asia/Tokyo, "));

        assertThat(catalog().person("ada").orElseThrow().zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
        assertThat(catalog().person("dana").orElseThrow().zone()).isEqualTo(ZoneId.of("Asia/Tokyo"));
        assertThat(catalog().person("dana").orElseThrow().phone()).isEqualTo("+4930555010");
    }

    @Test
    void theNewerFieldForALeadIsUnderstood() {
        written.file(
                "team.yaml",
                Sample.TEAM.replace(", tocsin.org/lead: ada", "").replace("spec: {", "spec: {leader: bruno, "));

        assertThat(catalog().team("payments").orElseThrow().lead()).isEqualTo("bruno");
    }

    @Test
    void aPersonMayOwnAServiceThroughTheirTeam() {
        written.file("service.yaml", Sample.SERVICE.replace("owner: payments", "owner: \"user:ada\""));

        assertThat(catalog().serviceNamed("checkout").team()).isEqualTo("payments");
    }

    @Test
    void whatIsNotKnownIsIgnored() {
        written.file(
                "more.yaml",
                "kind: Pod\nspec: {}\n---\napiVersion: backstage.io/v1alpha1\nkind: Template\nmetadata: {name: x}\n");

        assertThat(catalog().services()).hasSize(1);
    }

    @Test
    void whatNobodyOwnsFallsToTheMarkedTeam() {
        assertThat(catalog().teamFor(null).name()).isEqualTo("payments");

        written.file(
                "second.yaml",
                Sample.TEAM
                        .replace("name: payments", "name: rescue")
                        .replace("annotations: {", "annotations: {tocsin.org/fallback: \"true\", "));
        assertThat(catalog().teamFor(null).name()).isEqualTo("rescue");
        assertThat(catalog().teamFor("nonsense").name()).isEqualTo("rescue");
        assertThat(catalog().teamFor("checkout").name()).isEqualTo("payments");
    }

    private Catalog catalog() {
        return Catalog.of(written.files(), List.of());
    }
}
