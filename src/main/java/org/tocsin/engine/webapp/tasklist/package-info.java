/** What Tocsin adds to Tasklist's pages. */
@NullMarked
package org.tocsin.engine.webapp.tasklist;

import org.jspecify.annotations.NullMarked;
