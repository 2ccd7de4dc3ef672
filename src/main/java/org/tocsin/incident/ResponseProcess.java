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

    /**
     * It is fixed: the task <i>Resolve incident</i> is completed with these answers, as if the person had done so in Tasklist.
     *
     * @throws org.tocsin.shared.InvalidInput naming the answer that is missing or too long
     */
    void resolved(IncidentNumber number, Resolution resolution, Damage damage);

    /** The named person, or whoever is on call for the named team, is needed. Whoever is being paged for it is not paged twice. */
    void helpRequested(IncidentNumber number, String helper, String by, String why);

    /** A provider outside the company is needed: somebody asks it and keeps what it answers. */
    void thirdPartyInvolved(IncidentNumber number, String by);

    /** Another person holds a role from now on, or nobody does. Fails with {@link RoleTaken} when that is up to somebody else. */
    void roleChanged(IncidentNumber number, RoleChange change);

    /** Nobody here can do anything until somebody outside, "client" or "provider", has acted: the clock stands still. */
    void clockPaused(IncidentNumber number, String waitingFor, String by, String why);

    /** The clock runs again. */
    void clockResumed(IncidentNumber number, String by);

    /**
     * It is the same problem as another incident, which goes on for both. Said again, it changes nothing; fails with
     * {@link ImpossibleTransition} when the two cannot become one, or corrective actions of the first are not done.
     */
    void merged(IncidentNumber number, IncidentNumber original, String by, String why);

    /** It was merged by mistake, and is an incident of its own again. Fails with {@link ImpossibleTransition} unless it was merged. */
    void mergeUndone(IncidentNumber number, String by, String why);

    /** The problem is back while it is observed: the same incident is worked on again. */
    void recurred(IncidentNumber number, String by, String why);

    /** It was agreed that the incident can wait. */
    void canWait(IncidentNumber number, String by, String why);

    /** There is nothing wrong after all. Fails with {@link ActionsAreFollowed} when corrective actions of it are not done. */
    void falseAlarm(IncidentNumber number, String by, String why);
}
