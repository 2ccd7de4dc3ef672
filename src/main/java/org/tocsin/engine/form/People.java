package org.tocsin.engine.form;

import org.jspecify.annotations.Nullable;
import org.tocsin.catalog.Catalog;

/** What people are called. */
record People(Catalog catalog) {

    /** The person's name as people write it; "somebody" for nobody. */
    String name(@Nullable String person) {
        return person == null ? "Somebody" : catalog.called(person);
    }
}
