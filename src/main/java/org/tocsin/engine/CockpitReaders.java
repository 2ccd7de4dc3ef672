package org.tocsin.engine;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.tocsin.catalog.Role;
import org.tocsin.shared.NotAllowed;

/** Those who look at the process itself: who may open Cockpit may read what its pages show. */
public final class CockpitReaders {

    private static final List<Role> ROLES = List.of(Role.SRE, Role.PROCESS_OWNER, Role.ADMIN);

    private CockpitReaders() {}

    /** Does nothing for those who may; throws {@link NotAllowed}, which says who may, for everybody else. */
    public static void require(HttpServletRequest request) {
        boolean mayRead = ROLES.stream()
                .anyMatch(role -> request.isUserInRole(role.groupId().toUpperCase(java.util.Locale.ROOT)));
        if (!mayRead) {
            throw new NotAllowed("Only SREs, process owners and administrators read what Cockpit shows");
        }
    }
}
