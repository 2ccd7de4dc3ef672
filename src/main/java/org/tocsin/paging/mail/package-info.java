/** Pages by mail. */
@NullMarked
package org.tocsin.paging.mail;

import org.jspecify.annotations.NullMarked;
