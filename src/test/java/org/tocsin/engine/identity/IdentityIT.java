package org.tocsin.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.CatalogChanged;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Team;
import org.tocsin.engine.SignIn;
import org.tocsin.testing.EngineTest;

/** The engine knows the people of the catalogue, and lets each do what their roles allow. */
@EngineTest
class IdentityIT {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private Catalog catalog;

    @Autowired
    private IdentityFollowsCatalog atStart;

    @Autowired
    private SignIn signIn;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ProcessEngineConfigurationImpl configuration;

    @AfterEach
    void nobodyIsSignedIn() {
        engine.getIdentityService().clearAuthentication();
    }

    @Test
    void everybodyOfTheCatalogueIsAUser() {
        assertThat(engine.getIdentityService().createUserQuery().list().stream().map(User::getId))
                .containsExactlyInAnyOrderElementsOf(
                        catalog.people().stream().map(Person::name).toList());
    }

    @Test
    void everyTeamIsAGroupOfItsMembers() {
        for (Team team : catalog.teams()) {
            assertThat(engine.getIdentityService().createUserQuery().memberOfGroup(team.name()).list().stream()
                            .map(User::getId))
                    .containsExactlyInAnyOrderElementsOf(team.members());
        }
    }

    @Test
    void thereIsAnAdministratorSoThatNobodyElseCanMakeOne() {
        assertThat(engine.getIdentityService()
                        .createUserQuery()
                        .memberOfGroup(Identities.ADMINS)
                        .count())
                .isPositive();
    }

    @Test
    void withoutSamplePasswordsTheOnesOfADatabaseUsedForTryingOutCountNoMore() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            status.setRollbackOnly();

            new Identities(catalog, engine.getIdentityService(), configuration, false, "the-admins-own-9").follow();

            assertThat(signIn.check("ada", "ada")).isEmpty();
            assertThat(signIn.check("noor", "the-admins-own-9")).isPresent();
        });
    }

    @Test
    void aChangeOfTheOrganisationCountsAtOnce() {
        engine.getIdentityService().deleteUser("otto");

        events.publishEvent(new CatalogChanged());

        assertThat(signIn.check("otto", "otto")).isPresent();
    }

    @Test
    void startingAgainChangesNothing() {
        List<String> before = everything();

        atStart.afterSingletonsInstantiated();

        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void somebodyWhoLeftTheCatalogueLosesTheirAccount() {
        User gone = engine.getIdentityService().newUser("gone");
        gone.setPassword("a long Passw0rd!");
        engine.getIdentityService().saveUser(gone);
        engine.getIdentityService().setUserInfo("gone", "origin", "catalogue");

        atStart.afterSingletonsInstantiated();

        assertThat(engine.getIdentityService().createUserQuery().userId("gone").count())
                .isZero();
    }

    @Test
    void aResponderMayNotDeployNorOpenCockpit() {
        as("ada");

        assertThatThrownBy(() -> engine.getRepositoryService()
                        .createDeployment()
                        .addString("x.form", "{}")
                        .deploy())
                .isInstanceOf(AuthorizationException.class);
        assertThat(mayOpen("ada", "tasklist")).isTrue();
        assertThat(mayOpen("ada", "cockpit")).isFalse();
        assertThat(mayOpen("emil", "cockpit")).isTrue();
    }

    @Test
    void onlyAdministratorsMakeFiltersSinceTheseHoldExpressions() {
        as("emil");

        assertThatThrownBy(() -> engine.getFilterService()
                        .saveFilter(engine.getFilterService().newTaskFilter("mine")))
                .isInstanceOf(AuthorizationException.class);
    }

    @Test
    void whoSignsInIsKnownWithTheirGroups() {
        assertThat(signIn.check("ada", "ada").orElseThrow().groups()).contains("payments", "responder");
        assertThat(signIn.check("nobody", "nobody")).isEmpty();
    }

    private boolean mayOpen(String person, String application) {
        return engine.getAuthorizationService()
                .isUserAuthorized(person, groupsOf(person), Permissions.ACCESS, Resources.APPLICATION, application);
    }

    private void as(String person) {
        engine.getIdentityService().setAuthentication(person, groupsOf(person));
    }

    private List<String> groupsOf(String person) {
        return engine.getIdentityService().createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
    }

    private List<String> everything() {
        return List.of(
                String.valueOf(engine.getAuthorizationService()
                        .createAuthorizationQuery()
                        .count()),
                String.valueOf(engine.getFilterService().createFilterQuery().count()),
                String.valueOf(engine.getIdentityService().createGroupQuery().count()),
                String.valueOf(engine.getIdentityService().createUserQuery().count()));
    }
}
