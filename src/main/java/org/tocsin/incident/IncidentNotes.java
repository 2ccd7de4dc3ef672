package org.tocsin.incident;

import org.springframework.stereotype.Component;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.timeline.Timeline;

/** What people write down about an incident while they work on it: theories, findings, changes, one at a time. */
@Component
public final class IncidentNotes {

    private final IncidentTable incidents;
    private final Timeline timeline;

    IncidentNotes(IncidentTable incidents, Timeline timeline) {
        this.incidents = incidents;
        this.timeline = timeline;
    }

    /**
     * Adds the note to the timeline, also of an incident that has ended: whoever writes its postmortem may know more by then.
     *
     * @param by the catalogue name of who wrote it
     * @throws UnknownIncident when there is none of that number
     * @throws org.tocsin.shared.InvalidInput naming "text" when it is blank or longer than {@link TextLimits#PAGE}
     */
    public void add(IncidentNumber number, String text, String by) {
        new TextLimits().required("text", text, TextLimits.PAGE).check();
        incidents.get(number);
        timeline.record(number, by, "note", text.strip());
    }
}
