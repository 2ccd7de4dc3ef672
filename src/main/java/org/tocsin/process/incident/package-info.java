/** What the steps of the incident process do. */
@NullMarked
package org.tocsin.process.incident;

import org.jspecify.annotations.NullMarked;
