package org.tocsin.incident;

import java.util.List;
import org.tocsin.shared.IncidentNumber;

/** Who may see an incident, for its process: tasks are offered to nobody else, and carry no text of it. */
public interface PrivacyProcess {

    /** As {@link Privacy#begin}; everybody who was paged for it or has a task of it may see it, too. */
    void hide(IncidentNumber number, List<String> names, String by, String why);

    /**
     * As {@link Privacy#remove}; they are offered its tasks no more.
     *
     * @throws org.tocsin.shared.InvalidInput also if somebody who would not see it any more has a task of it
     */
    void unname(IncidentNumber number, List<String> names, String by, String why);

    /** As {@link Privacy#end}. */
    void reveal(IncidentNumber number, String by, String why);

    /** As {@link Privacy#breakGlass}. */
    void breakGlass(IncidentNumber number, String by, String why);
}
