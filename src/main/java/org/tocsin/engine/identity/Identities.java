package org.tocsin.engine.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;

/** Makes the engine's users and groups the people, teams and roles of the catalogue. What others made there is left alone. */
@Component
class Identities {

    static final String ADMINS = "camunda-admin";
    private static final String TEAM = "TEAM";
    private static final String ROLE = "ROLE";
    private static final String ORIGIN = "origin";
    private static final String CATALOGUE = "catalogue";

    private final Catalog catalog;
    private final IdentityServiceImpl identities;
    private final PasswordManager passwords;
    private final boolean samplePasswords;
    private final String adminPassword;

    Identities(
            Catalog catalog,
            IdentityService identities,
            ProcessEngineConfigurationImpl engine,
            @Value("${tocsin.sample.passwords:true}") boolean samplePasswords,
            @Value("${tocsin.admin.password:}") String adminPassword) {
        this.catalog = catalog;
        this.identities = (IdentityServiceImpl) identities; // it alone can save without the password policy
        this.passwords = engine.getPasswordManager();
        this.samplePasswords = samplePasswords;
        this.adminPassword = adminPassword;
    }

    /** Adds, changes and takes away until both agree. */
    void follow() {
        catalog.teams().forEach(team -> group(team.name(), team.title(), TEAM));
        Stream.of(Role.values()).forEach(role -> group(role.groupId(), titleOf(role), ROLE));
        group(ADMINS, "Administrators of the engine", "SYSTEM");
        catalog.people().forEach(this::user);
        takeAway();
    }

    private void group(String id, String name, String type) {
        Group group = identities.createGroupQuery().groupId(id).singleResult();
        if (group == null) {
            group = identities.newGroup(id);
        } else if (name.equals(group.getName()) && type.equals(group.getType())) {
            return;
        }
        group.setName(name);
        group.setType(type);
        identities.saveGroup(group);
    }

    private void user(Person person) {
        User user = identities.createUserQuery().userId(person.name()).singleResult();
        boolean isNew = user == null;
        if (user == null) {
            user = identities.newUser(person.name());
            user.setPassword(firstPassword(person));
        } else if (!samplePasswords && hasSamplePassword(user)) {
            user.setPassword(firstPassword(person));
        }
        String[] names = person.displayName().split(" ", 2);
        user.setFirstName(names[0]);
        user.setLastName(names.length > 1 ? names[1] : "");
        user.setEmail(person.email());
        identities.saveUser(user, true);
        if (isNew) {
            identities.setUserInfo(person.name(), ORIGIN, CATALOGUE);
        }
        memberships(person);
    }

    private void memberships(Person person) {
        Set<String> wanted = Stream.concat(
                        person.teams().stream(), person.roles().stream().map(Role::groupId))
                .collect(Collectors.toSet());
        if (person.roles().contains(Role.ADMIN)) {
            wanted.add(ADMINS);
        }
        Set<String> has = new HashSet<>();
        for (Group group :
                identities.createGroupQuery().groupMember(person.name()).list()) {
            has.add(group.getId());
            if (isOurs(group) && !wanted.contains(group.getId())) {
                identities.deleteMembership(person.name(), group.getId());
            }
        }
        wanted.stream().filter(id -> !has.contains(id)).forEach(id -> identities.createMembership(person.name(), id));
    }

    private void takeAway() {
        identities.createUserQuery().list().stream()
                .map(User::getId)
                .filter(id -> catalog.person(id).isEmpty())
                .filter(id -> CATALOGUE.equals(identities.getUserInfo(id, ORIGIN)))
                .forEach(identities::deleteUser);
        identities.createGroupQuery().groupType(TEAM).list().stream()
                .map(Group::getId)
                .filter(id -> catalog.team(id).isEmpty())
                .forEach(identities::deleteGroup);
    }

    private static boolean isOurs(Group group) {
        return TEAM.equals(group.getType()) || ROLE.equals(group.getType()) || ADMINS.equals(group.getId());
    }

    /** A database that was used for trying out knows people by passwords that everybody knows. */
    private boolean hasSamplePassword(User user) {
        return user instanceof UserEntity stored
                && passwords.check(EncryptionUtil.saltPassword(stored.getId(), stored.getSalt()), stored.getPassword());
    }

    /** The name itself in the sample; else nobody's but the administrators', who give others theirs. */
    private String firstPassword(Person person) {
        if (samplePasswords) {
            return person.name();
        }
        if (!adminPassword.isBlank() && person.roles().contains(Role.ADMIN)) {
            return adminPassword;
        }
        byte[] unguessable = new byte[32];
        new SecureRandom().nextBytes(unguessable);
        return Base64.getEncoder().encodeToString(unguessable);
    }

    private static String titleOf(Role role) {
        String words = role.name().replace('_', ' ');
        return role == Role.SRE ? words : words.charAt(0) + words.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
