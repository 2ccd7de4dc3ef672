/** Which services exist, who owns them, who the people are. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.tocsin.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
