/** What a person sees and clicks: stories told in a real browser. */
@NullMarked
package org.tocsin.browser;

import org.jspecify.annotations.NullMarked;
