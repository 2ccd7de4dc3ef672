/** Notices when a step has failed for good, so that it never only waits to be found in Cockpit. */
@NullMarked
package org.tocsin.engine.failedstep;

import org.jspecify.annotations.NullMarked;
