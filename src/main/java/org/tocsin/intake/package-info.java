/** Alerts and reports come in, are normalised to signals and de-duplicated. */
@ApplicationModule(allowedDependencies = {"catalog", "timeline", "shared"})
@NullMarked
package org.tocsin.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
