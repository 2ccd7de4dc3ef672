/** Incidents by HTTP: read them, and tell their process what happened. */
@NullMarked
package org.tocsin.incident.api;

import org.jspecify.annotations.NullMarked;
