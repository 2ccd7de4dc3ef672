/** What people do about an incident on its page: which forms are offered to whom, and what becomes of what they wrote. */
@NullMarked
package org.tocsin.web.response;

import org.jspecify.annotations.NullMarked;
