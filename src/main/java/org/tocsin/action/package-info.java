/** Corrective actions: owner, deadline, followed until verified. */
@ApplicationModule(allowedDependencies = {"catalog", "timeline", "shared"})
@NullMarked
package org.tocsin.action;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
