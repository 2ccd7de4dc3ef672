/** What would leave the building lands here, to be read by people, as long as no provider is configured. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.tocsin.outbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
