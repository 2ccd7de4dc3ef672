/** Reach one person and learn whether they answered. */
@ApplicationModule(allowedDependencies = {"oncall", "catalog", "timeline", "outbox", "shared"})
@NullMarked
package org.tocsin.paging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
