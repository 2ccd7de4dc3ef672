/** The append-only history of an incident, in UTC: who did what, and why. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.tocsin.timeline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
