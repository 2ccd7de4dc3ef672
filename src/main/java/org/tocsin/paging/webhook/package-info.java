/** Pages by webhook. */
@NullMarked
package org.tocsin.paging.webhook;

import org.jspecify.annotations.NullMarked;
