/** Keeps what people write out of the engine's history, and the texts of private incidents out of the engine. */
@NullMarked
package org.tocsin.engine.privacy;

import org.jspecify.annotations.NullMarked;
