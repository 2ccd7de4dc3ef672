package org.tocsin.incident;

import java.util.Optional;
import org.tocsin.shared.IncidentNumber;

/** Who answered that they respond. */
public interface Responders {

    /** Who answered last, of any paging or by themselves; empty if nobody has. After a reopening it may be somebody else than before. */
    Optional<Participant> latest(IncidentNumber number);
}
