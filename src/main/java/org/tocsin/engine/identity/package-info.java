/** The engine's users, groups and grants: they follow the catalogue at every start. */
@NullMarked
package org.tocsin.engine.identity;

import org.jspecify.annotations.NullMarked;
