/** The record of an incident: number, priority, state, roles, impact, targets. */
@ApplicationModule(allowedDependencies = {"catalog", "timeline", "shared"})
@NullMarked
package org.tocsin.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
