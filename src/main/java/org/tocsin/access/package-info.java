/** Who may do what: one table of every address, whom it is open to, and the gate that keeps to it. */
@ApplicationModule(allowedDependencies = {"catalog", "shared"})
@NullMarked
package org.tocsin.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
