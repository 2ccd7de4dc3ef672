/** Reports of people by HTTP. */
@NullMarked
package org.tocsin.intake.api;

import org.jspecify.annotations.NullMarked;
