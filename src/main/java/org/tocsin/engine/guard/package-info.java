/** What a diagram, a form or a query may never do, whoever wrote it and whichever way it came in. */
@NullMarked
package org.tocsin.engine.guard;

import org.jspecify.annotations.NullMarked;
