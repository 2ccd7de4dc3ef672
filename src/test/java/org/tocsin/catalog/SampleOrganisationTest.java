package org.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tocsin.shared.config.ConfigFiles;

/** The organisation that everybody meets first. */
class SampleOrganisationTest {

    private final Catalog catalog = Catalog.of(ConfigFiles.in("config"), List.of());

    @Test
    void hasThreeTeamsSixServicesAndTenPeopleInSeveralZones() {
        assertThat(catalog.teams()).hasSizeGreaterThanOrEqualTo(3);
        assertThat(catalog.services()).hasSizeGreaterThanOrEqualTo(6);
        assertThat(catalog.people()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(catalog.people()).extracting(Person::zone).contains(ZoneId.of("Europe/Berlin"));
        assertThat(catalog.people()).extracting(Person::zone).contains(ZoneId.of("America/New_York"));
    }

    @Test
    void losingCheckoutIsTheWorst() {
        assertThat(catalog.services())
                .filteredOn(Service::critical)
                .extracting(Service::name)
                .containsExactly("checkout");
    }

    @Test
    void knowsTheGroupsThatTheDecisionTableNames() {
        assertThat(catalog.stakeholderGroups())
                .extracting(StakeholderGroup::name)
                .containsExactly("customers", "developers", "management", "product", "support");
    }

    @Test
    void saysThatCustomersAreOutside() {
        assertThat(catalog.stakeholderGroup("customers"))
                .hasValueSatisfying(group -> assertThat(group.inside()).isFalse());
        assertThat(catalog.stakeholderGroup("developers"))
                .hasValueSatisfying(group -> assertThat(group.inside()).isTrue());
    }

    @Test
    void writesMailToNobodyReal() {
        assertThat(catalog.people()).extracting(Person::email).allMatch(mail -> mail.endsWith("@example.org"));
        assertThat(catalog.stakeholderGroups())
                .extracting(StakeholderGroup::email)
                .allMatch(mail -> mail.endsWith("@example.org"));
    }

    @Test
    void hasSomebodyForEveryRole() {
        for (Role role : Role.values()) {
            assertThat(catalog.people()).as(role.groupId()).anyMatch(person -> person.roles()
                    .contains(role));
        }
    }

    @Test
    void isTheSameOnTheClassPath() {
        Catalog packaged = Catalog.of(ConfigFiles.in("classpath:config"), List.of());

        assertThat(packaged.people()).isEqualTo(catalog.people());
        assertThat(packaged.services()).isEqualTo(catalog.services());
    }
}
