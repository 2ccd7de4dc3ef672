/** What we add to the engine's own tables. */
@NullMarked
package org.tocsin.engine.schema;

import org.jspecify.annotations.NullMarked;
