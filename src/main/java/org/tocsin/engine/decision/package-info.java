/** Decision tables are evaluated as they are meant, and fast. */
@NullMarked
package org.tocsin.engine.decision;

import org.jspecify.annotations.NullMarked;
