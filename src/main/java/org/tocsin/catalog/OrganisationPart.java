package org.tocsin.catalog;

import java.util.List;
import org.tocsin.shared.config.ConfigDocument;

/**
 * Something else that is written in the organisation's files, such as who is on call: read together with the catalogue,
 * so that everything that is wrong is told at once.
 */
public interface OrganisationPart {

    /**
     * Takes over what the documents say and notes in them what is wrong. Called at start and whenever the files changed.
     *
     * @param catalog the catalogue these documents declare
     * @param complete whether everything in the files could be read so far; if not, what is missing was not removed
     */
    void read(Catalog catalog, List<ConfigDocument> documents, boolean complete);
}
