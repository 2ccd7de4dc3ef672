/** Tocsin: features never call sideways; the diagram does. */
@NullMarked
package org.tocsin;

import org.jspecify.annotations.NullMarked;
