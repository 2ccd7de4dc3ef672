/** Notices that stay in the house, to be read in the outbox. */
@NullMarked
package org.tocsin.notification.outbox;

import org.jspecify.annotations.NullMarked;
