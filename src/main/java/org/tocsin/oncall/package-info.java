/** Who answers for a service at a moment: rotas, overrides, business calendars. */
@ApplicationModule(allowedDependencies = {"catalog", "shared"})
@NullMarked
package org.tocsin.oncall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
