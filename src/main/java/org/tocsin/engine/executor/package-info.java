/** Runs the engine's jobs at the instant at which they are due, each by one node at a time. */
@NullMarked
package org.tocsin.engine.executor;

import org.jspecify.annotations.NullMarked;
