/** What every request passes before it reaches anything: refused addresses, other sites' forms, guesses of passwords. */
@NullMarked
package org.tocsin.web.guard;

import org.jspecify.annotations.NullMarked;
