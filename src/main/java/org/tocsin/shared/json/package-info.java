/** Strict reading of JSON bodies: everything that is wrong is told at once, by the names its sender used. */
@NullMarked
package org.tocsin.shared.json;

import org.jspecify.annotations.NullMarked;
