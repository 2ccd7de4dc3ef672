/** When a step that failed is tried again: by its retry cycle, or later if an outside system asked for it. */
@NullMarked
package org.tocsin.engine.retry;

import org.jspecify.annotations.NullMarked;
