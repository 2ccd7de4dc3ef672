/** What the steps of the stakeholder update do. */
@NullMarked
package org.tocsin.process.stakeholderupdate;

import org.jspecify.annotations.NullMarked;
