package org.tocsin.catalog;

import org.tocsin.shared.config.Written;

/** A small organisation to write down and then to change: one team, one person, one service. */
public final class Sample {

    /** The team. */
    public static final String TEAM =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata:
              name: payments
              annotations: {tocsin.org/zone: Europe/Berlin, tocsin.org/country: de, tocsin.org/region: be, tocsin.org/lead: ada}
            spec: {type: team, children: [], members: [ada, bruno]}
            """;

    /** Its people. */
    public static final String PEOPLE =
            """
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata: {name: ada}
            spec: {profile: {displayName: Ada, email: ada@example.org}, memberOf: []}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: User
            metadata: {name: bruno}
            spec: {profile: {displayName: Bruno, email: bruno@example.org}, memberOf: []}
            """;

    /** Its service. */
    public static final String SERVICE =
            """
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: checkout}
            spec: {type: service, lifecycle: production, owner: payments}
            """;

    private Sample() {}

    /** All of it, in three files. */
    public static Written into(Written written) {
        return written.file("team.yaml", TEAM).file("people.yaml", PEOPLE).file("service.yaml", SERVICE);
    }
}
