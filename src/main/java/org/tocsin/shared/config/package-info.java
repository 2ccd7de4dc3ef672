/** The files an organisation keeps about itself: finding them, reading them safely, saying what is wrong with them. */
@NullMarked
package org.tocsin.shared.config;

import org.jspecify.annotations.NullMarked;
