package org.tocsin.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tocsin.shared.config.ConfigDocument;
import org.tocsin.shared.config.ConfigSection;

/** One entry of a Backstage catalogue whose envelope is in order: what it is and what it is called. */
record Entity(EntityRef ref, ConfigSection metadata, ConfigSection annotations, ConfigSection spec) {

    static final String OURS = "tocsin.org/";

    private static final int LONGEST_NAME = 63;
    private static final Set<String> OUR_ANNOTATIONS = Set.of(
            "country",
            "critical",
            "deputy",
            "fallback",
            "inside",
            "lead",
            "phone",
            "region",
            "roles",
            "runbook",
            "zone");

    /** The entry in a document; empty where the document is no Backstage entry or has no name, the latter being noted. */
    static Optional<Entity> in(ConfigDocument document) {
        ConfigSection root = document.root();
        if (!root.text("apiVersion").orElse("").startsWith("backstage.io/")) {
            return Optional.empty();
        }
        ConfigSection metadata = root.section("metadata");
        String kind = root.required("kind", "Component, Resource, API, Group or User");
        String name = metadata.required("name", "a name such as payments");
        String namespace = metadata.text("namespace").orElse("default");
        Optional<EntityRef> ref = EntityRef.parse(name, kind, namespace);
        if (!name.isEmpty() && (name.length() > LONGEST_NAME || ref.isEmpty() || name.matches(".*[:/].*"))) {
            metadata.wrong("name", "cannot be \"%s\"".formatted(name), "at most 63 letters, digits, - _ or .");
            return Optional.empty();
        }
        ConfigSection annotations = metadata.section("annotations");
        return ref.filter(named -> !kind.isEmpty())
                .map(named -> new Entity(named, metadata, annotations, root.section("spec")));
    }

    String name() {
        return ref.name();
    }

    ConfigDocument document() {
        return metadata.document();
    }

    /** The name for people: a profile's display name, else the title, else the name. */
    String title() {
        return spec.section("profile")
                .text("displayName")
                .or(() -> metadata.text("title"))
                .orElse(metadata.text("name").orElse(name()));
    }

    /** The entries a field names; what is no reference is noted. */
    List<EntityRef> refs(ConfigSection section, String field, String usualKind) {
        List<EntityRef> refs = new ArrayList<>();
        for (String text : section.texts(field)) {
            EntityRef.parse(text, usualKind, ref.namespace())
                    .ifPresentOrElse(
                            refs::add,
                            () -> section.wrong(field, "cannot be \"%s\"".formatted(text), "[kind:][namespace/]name"));
        }
        return refs;
    }

    /** Notes annotations that carry our prefix and mean nothing: most likely a slip of the finger. */
    void noteUnknownAnnotations() {
        for (String name : annotations.names()) {
            if (name.startsWith(OURS) && !OUR_ANNOTATIONS.contains(name.substring(OURS.length()))) {
                String known =
                        String.join(", ", OUR_ANNOTATIONS.stream().sorted().toList());
                annotations.wrong(name, "means nothing", OURS + " followed by one of " + known);
            }
        }
    }
}
