/** Signed calls to other people's webhooks, and the guard that keeps them out of our own network. */
@NullMarked
package org.tocsin.shared.http;

import org.jspecify.annotations.NullMarked;
