/** Notices by webhook. */
@NullMarked
package org.tocsin.notification.webhook;

import org.jspecify.annotations.NullMarked;
