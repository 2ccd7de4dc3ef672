/** One mail to one recipient by SMTP, and what the answer means. */
@NullMarked
package org.tocsin.shared.mail;

import org.jspecify.annotations.NullMarked;
