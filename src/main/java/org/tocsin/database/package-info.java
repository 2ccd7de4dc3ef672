/** The PostgreSQL that runs inside when no other is configured; its data survives a crash. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.tocsin.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
