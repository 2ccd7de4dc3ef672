/** What Cockpit shows beyond what the engine tells it: failed steps, lateness, how long steps take. Reads only. */
@NullMarked
package org.tocsin.engine.cockpit;

import org.jspecify.annotations.NullMarked;
