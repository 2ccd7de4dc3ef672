/** What the steps that follow a corrective action do. */
@NullMarked
package org.tocsin.process.correctiveaction;

import org.jspecify.annotations.NullMarked;
