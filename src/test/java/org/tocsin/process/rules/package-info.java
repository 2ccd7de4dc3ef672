/** The rules that hold diagrams and code together, and the proof that each of them can fail. */
@NullMarked
package org.tocsin.process.rules;

import org.jspecify.annotations.NullMarked;
