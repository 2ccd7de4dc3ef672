package org.tocsin.catalog;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Who belongs to which group, no matter which side says so; whoever leads a group belongs to it. */
final class Membership {

    private final Map<String, Set<String>> membersOf = new TreeMap<>();
    private final Map<String, Set<String>> groupsOf = new TreeMap<>();

    Membership(Entities entities) {
        for (Entity group : entities.groups()) {
            entities.named(group, group.spec(), "members", "user").forEach(user -> join(user, group));
            entities.named(group, group.spec(), "leader", "user").forEach(user -> join(user, group));
            entities.named(group, group.annotations(), Entity.OURS + "lead", "user")
                    .forEach(user -> join(user, group));
            entities.named(group, group.annotations(), Entity.OURS + "deputy", "user")
                    .forEach(user -> join(user, group));
        }
        for (Entity user : entities.users()) {
            entities.named(user, user.spec(), "memberOf", "group").forEach(group -> join(user, group));
        }
    }

    Set<String> membersOf(Entity group) {
        return membersOf.getOrDefault(group.name(), Set.of());
    }

    Set<String> groupsOf(Entity user) {
        return groupsOf.getOrDefault(user.name(), Set.of());
    }

    private void join(Entity user, Entity group) {
        membersOf.computeIfAbsent(group.name(), name -> new TreeSet<>()).add(user.name());
        groupsOf.computeIfAbsent(user.name(), name -> new TreeSet<>()).add(group.name());
    }
}
