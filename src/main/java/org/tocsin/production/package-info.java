/** Refuses to start for real with what is only a sample. */
@ApplicationModule(allowedDependencies = {"catalog", "shared"})
@NullMarked
package org.tocsin.production;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
