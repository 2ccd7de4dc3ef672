/** What strangers, and people with bad intentions, send to the whole application over real HTTP. */
@NullMarked
package org.tocsin.attack;

import org.jspecify.annotations.NullMarked;
