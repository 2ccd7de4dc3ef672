/** The audit by HTTP. */
@NullMarked
package org.tocsin.audit.api;

import org.jspecify.annotations.NullMarked;
