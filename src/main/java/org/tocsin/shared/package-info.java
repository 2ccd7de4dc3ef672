/** Ids, the clock, reasons, what an HTTP status means: what every feature speaks and none owns. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package org.tocsin.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
