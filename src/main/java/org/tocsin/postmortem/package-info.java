/** The review document and its sign-off. */
@ApplicationModule(allowedDependencies = {"catalog", "timeline", "shared"})
@NullMarked
package org.tocsin.postmortem;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
