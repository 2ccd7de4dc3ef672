/** Who did, saw, changed or exported what, and who was refused. */
@ApplicationModule(allowedDependencies = {"catalog", "shared"})
@NullMarked
package org.tocsin.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
