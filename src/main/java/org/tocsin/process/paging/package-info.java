/** What the steps of the paging process do. */
@NullMarked
package org.tocsin.process.paging;

import org.jspecify.annotations.NullMarked;
