/** Brings the folders of {@code bpmn/} into the engine, or says in people's words why one of them stays out. */
@NullMarked
package org.tocsin.engine.diagram;

import org.jspecify.annotations.NullMarked;
