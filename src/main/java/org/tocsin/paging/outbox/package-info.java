/** Pages that stay in the house, to be read in the outbox. */
@NullMarked
package org.tocsin.paging.outbox;

import org.jspecify.annotations.NullMarked;
