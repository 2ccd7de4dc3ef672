/** What the steps of the failed step process do. */
@NullMarked
package org.tocsin.process.failedstep;

import org.jspecify.annotations.NullMarked;
