/**
 * Forms of Tasklist, on the server's side: what they show is read from the record when they are opened, and what is answered
 * is checked against the form itself before anything is stored, whichever way it came in.
 */
@NullMarked
package org.tocsin.engine.form;

import org.jspecify.annotations.NullMarked;
