package org.tocsin.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tocsin.shared.config.ConfigDocument;
import org.tocsin.shared.config.ConfigSection;

/** Every entry the files declare, by what it is to us; what refers to an entry is looked up here, sound or not. */
final class Entities {

    private static final Logger LOG = LoggerFactory.getLogger(Entities.class);

    /** Kinds of Backstage that say nothing about who answers for what. */
    private static final Set<String> OF_NO_INTEREST = Set.of("system", "domain", "location", "template");

    private final Map<String, Entity> services = new LinkedHashMap<>();
    private final Map<String, Entity> groups = new LinkedHashMap<>();
    private final Map<String, Entity> users = new LinkedHashMap<>();

    Entities(List<ConfigDocument> documents) {
        documents.forEach(document -> Entity.in(document).ifPresent(this::add));
    }

    Collection<Entity> services() {
        return services.values();
    }

    Collection<Entity> groups() {
        return groups.values();
    }

    Collection<Entity> users() {
        return users.values();
    }

    Optional<Entity> group(EntityRef ref) {
        return find(groups, ref, "group");
    }

    Optional<Entity> user(EntityRef ref) {
        return find(users, ref, "user");
    }

    /** The users or groups a field names; whom nobody declared is noted with the names that would do. */
    List<Entity> named(Entity by, ConfigSection section, String field, String usualKind) {
        boolean user = usualKind.equals("user");
        List<Entity> found = new ArrayList<>();
        for (EntityRef ref : by.refs(section, field, usualKind)) {
            (user ? user(ref) : group(ref))
                    .ifPresentOrElse(found::add, () -> noteUnknown(section, field, ref, usualKind));
        }
        return found;
    }

    void noteUnknown(ConfigSection section, String field, EntityRef ref, String usualKind) {
        Set<String> known = new TreeSet<>(usualKind.equals("user") ? users.keySet() : groups.keySet());
        section.wrong(
                field,
                "names \"%s\", which nobody declared".formatted(ref.name()),
                "one of " + String.join(", ", known));
    }

    private void add(Entity entity) {
        switch (entity.ref().kind()) {
            case "component", "resource", "api" -> keep(services, entity);
            case "group" -> keep(groups, entity);
            case "user" -> keep(users, entity);
            default -> {
                if (!OF_NO_INTEREST.contains(entity.ref().kind())) {
                    LOG.warn(
                            "{} is ignored: its kind {} is not known",
                            entity.document().place(),
                            entity.ref().kind());
                }
            }
        }
    }

    private static void keep(Map<String, Entity> entities, Entity entity) {
        Entity first = entities.putIfAbsent(entity.name(), entity);
        if (first != null) {
            entity.metadata()
                    .wrong(
                            "name",
                            "\"%s\" is taken (%s)"
                                    .formatted(entity.name(), first.document().place()),
                            "a name of its own; namespaces do not tell two apart");
        }
        entity.noteUnknownAnnotations();
    }

    private static Optional<Entity> find(Map<String, Entity> entities, EntityRef ref, String kind) {
        return Optional.ofNullable(entities.get(ref.name()))
                .filter(entity -> ref.kind().equals(kind)
                        && ref.namespace().equals(entity.ref().namespace()));
    }
}
