/** The engine's web applications, Tasklist, Cockpit and Admin, made part of Tocsin. */
@NullMarked
package org.tocsin.engine.webapp;

import org.jspecify.annotations.NullMarked;
