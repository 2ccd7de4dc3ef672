/** What tests of all features share. */
@NullMarked
package org.tocsin.testing;

import org.jspecify.annotations.NullMarked;
