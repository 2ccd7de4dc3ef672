/** What Tocsin adds to Tasklist: the ways in, drafts of long answers, and what became of a task that is gone. */
@NullMarked
package org.tocsin.engine.tasklist;

import org.jspecify.annotations.NullMarked;
