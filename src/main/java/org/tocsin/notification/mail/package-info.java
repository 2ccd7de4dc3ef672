/** Notices by mail. */
@NullMarked
package org.tocsin.notification.mail;

import org.jspecify.annotations.NullMarked;
