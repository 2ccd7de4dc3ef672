package org.tocsin.incident;

import org.tocsin.shared.IncidentNumber;

/**
 * What people can tell the process of an incident that runs. Every method fails with {@link NobodyIsWaiting} when the
 * process is not at a step where that means anything, and with {@link IncidentAlreadyEnded} when there is none any more.
 */
public interface ResponseProcess {

    /** The incident is more, or less, urgent than it was thought to be. */
    void priorityChanged(IncidentNumber number, Priority priority, String by, String why);

    /** Somebody wrote news for the stakeholders. */
    void updatePosted(IncidentNumber number, String text, String by);

    /** The named person is needed. */
    void helpRequested(IncidentNumber number, String person, String by);

    /** A provider outside the company is needed: somebody asks it and keeps what it answers. */
    void thirdPartyInvolved(IncidentNumber number, String by);

    /** The named person holds the role, such as "incident manager", from now on. */
    void roleHandedOver(IncidentNumber number, String role, String holder, String by);

    /** It was agreed that the incident can wait. */
    void canWait(IncidentNumber number, String by, String why);

    /** There is nothing wrong after all. */
    void falseAlarm(IncidentNumber number, String by, String why);
}
