/** Tell many people. */
@ApplicationModule(allowedDependencies = {"catalog", "timeline", "outbox", "shared"})
@NullMarked
package org.tocsin.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
