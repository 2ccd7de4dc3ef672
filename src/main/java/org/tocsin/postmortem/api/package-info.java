/** Postmortems by HTTP: how far they have come, and by when they are due. */
@NullMarked
package org.tocsin.postmortem.api;

import org.jspecify.annotations.NullMarked;
