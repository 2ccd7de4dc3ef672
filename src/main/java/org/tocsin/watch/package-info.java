/** Whether Tocsin itself does its work: what is open, and whether pages leave and alerts arrive. Reads only. */
@ApplicationModule(allowedDependencies = {"incident", "shared"})
@NullMarked
package org.tocsin.watch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
