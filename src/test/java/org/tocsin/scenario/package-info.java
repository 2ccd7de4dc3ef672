/** Stories of the whole application, told with devices that a person could hold and a clock that is moved. */
@NullMarked
package org.tocsin.scenario;

import org.jspecify.annotations.NullMarked;
