/** Corrective actions by HTTP: read them, move their deadlines, hand them to somebody else. */
@NullMarked
package org.tocsin.action.api;

import org.jspecify.annotations.NullMarked;
