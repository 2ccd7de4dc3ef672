/** What the steps of the third party process do. */
@NullMarked
package org.tocsin.process.thirdparty;

import org.jspecify.annotations.NullMarked;
