/** At least once, and recognisable: what pages and notices share on their way out. */
@NullMarked
package org.tocsin.shared.delivery;

import org.jspecify.annotations.NullMarked;
