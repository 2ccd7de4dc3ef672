/** What the steps of the postmortem process do. */
@NullMarked
package org.tocsin.process.postmortem;

import org.jspecify.annotations.NullMarked;
