package org.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.shared.config.ConfigProblem;
import org.tocsin.shared.config.UnusableConfiguration;
import org.tocsin.shared.config.Written;

/** At start everything that is wrong is told: file, document, field, what is wrong, what would be right. */
class UnusableOrganisationTest {

    @TempDir
    Path directory;

    private Written written;

    @BeforeEach
    void aSmallOrganisation() {
        written = Sample.into(Written.in(directory));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tocsin.org/zone: Europe/Berlin | tocsin.org/zone: Europe/Berln | metadata.annotations.tocsin.org/zone cannot be \"Europe/Berln\"",
                "tocsin.org/zone: Europe/Berlin | tocsin.org/zone: \"+02:00\" | metadata.annotations.tocsin.org/zone cannot be \"+02:00\"",
                "tocsin.org/country: de | tocsin.org/country: germany | metadata.annotations.tocsin.org/country cannot be \"germany\"",
                "tocsin.org/country: de, | '' | metadata.annotations.tocsin.org/country is missing",
                "tocsin.org/lead: ada | tocsin.org/lead: adda | metadata.annotations.tocsin.org/lead names \"adda\", which nobody declared",
                ", tocsin.org/lead: ada | '' | metadata.annotations.tocsin.org/lead is missing",
                "tocsin.org/lead | tocsin.org/leed: x, tocsin.org/lead | metadata.annotations.tocsin.org/leed means nothing",
                "[ada, bruno] | [ada, brunno] | spec.members names \"brunno\", which nobody declared",
                "[ada, bruno] | [ada, \"group:bruno\"] | spec.members names \"bruno\", which nobody declared",
                "[ada, bruno] | [{name: ada}] | spec.members is not a text",
                "name: payments | name: pay_ments | metadata.name cannot be \"pay_ments\"",
                "name: payments | name: \"pay ments\" | metadata.name cannot be \"pay ments\"",
                "name: payments | name: admin | metadata.name \"admin\" is the name of a role",
                "name: payments | title: payments | metadata.name is missing"
            })
    void aTeamThatIsWrong(String right, String wrong, String told) {
        written.file("team.yaml", Sample.TEAM.replace(right, wrong));

        assertThat(problems()).anySatisfy(problem -> {
            assertThat(problem.file()).endsWith("team.yaml");
            assertThat(problem.toString()).contains(told);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "email: ada@example.org | email: ada | spec.profile.email cannot be \"ada\"",
                "email: ada@example.org | email: \"ada@example.org, eve@example.org\" | spec.profile.email cannot be",
                "email: ada@example.org | email: \"ada winter@example.org\" | spec.profile.email cannot be",
                ", email: ada@example.org | '' | spec.profile.email is missing",
                "name: ada | name: tocsin | metadata.name \"tocsin\" is the machine's own name",
                "metadata: {name: ada} | metadata: {name: ada, annotations: {tocsin.org/roles: king}} | tocsin.org/roles cannot be \"king\"",
                "metadata: {name: ada} | metadata: {name: ada, annotations: {tocsin.org/phone: 030123}} | tocsin.org/phone cannot be \"030123\"",
                "memberOf: [] | memberOf: [paiments] | spec.memberOf names \"paiments\", which nobody declared",
                "name: bruno | name: ADA | metadata.name \"ada\" is taken"
            })
    void aPersonWhoIsWrong(String right, String wrong, String told) {
        written.file("people.yaml", Sample.PEOPLE.replace(right, wrong));

        assertThat(problems()).extracting(ConfigProblem::toString).anyMatch(text -> text.contains(told));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "owner: payments | owner: paiments | spec.owner \"paiments\" is no team; expected the group that answers for it, one of payments",
                ", owner: payments | '' | spec.owner is missing",
                "owner: payments | owner: \"user:payments\" | spec.owner \"payments\" is no team",
                "owner: payments | owner: other/payments | spec.owner \"payments\" is no team",
                "name: checkout | name: checkout, annotations: {tocsin.org/critical: yes} | tocsin.org/critical cannot be \"yes\"",
                "name: checkout | name: checkout, annotations: {tocsin.org/runbook: \"javascript:alert(1)\"} | tocsin.org/runbook cannot be"
            })
    void aServiceThatIsWrong(String right, String wrong, String told) {
        written.file("service.yaml", Sample.SERVICE.replace(right, wrong));

        assertThat(problems())
                .extracting(ConfigProblem::toString)
                .singleElement()
                .asString()
                .contains(told);
    }

    @Test
    void aTeamWithoutAnyone() {
        written.file(
                "empty.yaml",
                Sample.TEAM
                        .replace("payments", "ghosts")
                        .replace("ada, bruno", "")
                        .replace("tocsin.org/lead: ada", "tocsin.org/lead: \"\""));

        assertThat(problems())
                .extracting(ConfigProblem::toString)
                .anyMatch(text -> text.contains("spec.members names nobody, and no user is a member"));
    }

    @Test
    void everythingIsToldAtOnceInTheOrderOfTheFiles() {
        written.file("people.yaml", Sample.PEOPLE.replace("@", " "))
                .file("service.yaml", Sample.SERVICE.replace("owner: payments", "owner: nobody"))
                .file("broken.yaml", "a: [");

        assertThat(problems())
                .extracting(ConfigProblem::field)
                .containsExactly("the document", "spec.profile.email", "spec.profile.email", "spec.owner");
        assertThat(problems().get(2).document()).isEqualTo(2);
        assertThat(problems().get(2).line()).isEqualTo(9);
    }

    @Test
    void twoTeamsForWhatNobodyOwns() {
        String marked = Sample.TEAM.replace("annotations: {", "annotations: {tocsin.org/fallback: \"true\", ");
        written.file("team.yaml", marked).file("team2.yaml", marked.replace("name: payments", "name: search"));

        assertThat(problems()).singleElement().asString().contains("tocsin.org/fallback is true for payments as well");
    }

    @Test
    void noTeamAtAll() {
        written.file("team.yaml", "").file("people.yaml", "").file("service.yaml", "");

        assertThat(problems()).singleElement().asString().contains("nobody could be paged");
    }

    private List<ConfigProblem> problems() {
        return catchThrowableOfType(UnusableConfiguration.class, () -> Catalog.of(written.files(), List.of()))
                .problems();
    }
}
