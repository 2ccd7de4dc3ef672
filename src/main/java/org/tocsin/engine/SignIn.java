package org.tocsin.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who somebody is, by the engine's own users and groups; these follow the catalogue. */
@Component
public class SignIn {

    private final IdentityService identities;
    private final boolean samplePasswords;

    SignIn(IdentityService identities, @Value("${tocsin.sample.passwords:true}") boolean samplePasswords) {
        this.identities = identities;
        this.samplePasswords = samplePasswords;
    }

    /**
     * Somebody who has proved who they are.
     *
     * @param person their name in the catalogue
     * @param groups the ids of their groups: the names of their teams, and of their roles as {@code Role.groupId()} says
     */
    public record SignedIn(String person, List<String> groups) {}

    /** The person, if that is their password. For a while after a wrong one, up to half a minute, every password is wrong. */
    public Optional<SignedIn> check(String person, String password) {
        return identities.checkPassword(person, password)
                ? Optional.of(new SignedIn(person, groupsOf(person)))
                : Optional.empty();
    }

    /** Whether everybody's password is their name, as in the sample organisation. */
    public boolean samplePasswords() {
        return samplePasswords;
    }

    private List<String> groupsOf(String person) {
        return identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .sorted()
                .toList();
    }
}
