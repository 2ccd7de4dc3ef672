package org.tocsin.postmortem;

import org.tocsin.shared.IncidentNumber;

/** Whatever sees to it that a postmortem is written. */
public interface PostmortemProcess {

    /**
     * It is due at another moment: the open task and the waiting reminders follow, and a reminder whose moment has passed
     * comes at once, once.
     *
     * @throws org.tocsin.shared.ChangedMeanwhile if a reminder fires or the postmortem is handed in in the same moment
     */
    void dueMoved(IncidentNumber incident);
}
