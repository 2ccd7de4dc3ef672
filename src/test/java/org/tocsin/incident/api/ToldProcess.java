package org.tocsin.incident.api;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.incident.Damage;
import org.tocsin.incident.NobodyIsWaiting;
import org.tocsin.incident.Priority;
import org.tocsin.incident.Resolution;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.RoleChange;
import org.tocsin.shared.IncidentNumber;

/** A process that remembers what it was told, and may be waiting for nothing. */
final class ToldProcess implements ResponseProcess {

    final List<String> told = new ArrayList<>();
    boolean waiting = true;

    @Override
    public void priorityChanged(IncidentNumber number, Priority priority, String by, String why) {
        tell(number, "priority %s %s %s".formatted(priority, by, why));
    }

    @Override
    public void updatePosted(IncidentNumber number, String text, String by) {
        tell(number, "update %s %s".formatted(by, text));
    }

    @Override
    public void resolved(IncidentNumber number, Resolution resolution, Damage damage) {
        tell(number, "resolved %s %s %s".formatted(resolution.by(), resolution.whatFixed(), damage));
    }

    @Override
    public void helpRequested(IncidentNumber number, String helper, String by, String why) {
        tell(number, "help %s %s %s".formatted(helper, by, why));
    }

    @Override
    public void thirdPartyInvolved(IncidentNumber number, String by) {
        tell(number, "third party %s".formatted(by));
    }

    @Override
    public void roleChanged(IncidentNumber number, RoleChange change) {
        tell(
                number,
                "role %s %s instead of %s by %s"
                        .formatted(change.role(), change.holder(), change.insteadOf(), change.by()));
    }

    @Override
    public void clockPaused(IncidentNumber number, String waitingFor, String by, String why) {
        tell(number, "clock paused %s %s %s".formatted(waitingFor, by, why));
    }

    @Override
    public void clockResumed(IncidentNumber number, String by) {
        tell(number, "clock resumed %s".formatted(by));
    }

    @Override
    public void merged(IncidentNumber number, IncidentNumber original, String by, String why) {
        tell(number, "merged %s %s %s".formatted(original, by, why));
    }

    @Override
    public void mergeUndone(IncidentNumber number, String by, String why) {
        tell(number, "merge undone %s %s".formatted(by, why));
    }

    @Override
    public void recurred(IncidentNumber number, String by, String why) {
        tell(number, "recurred %s %s".formatted(by, why));
    }

    @Override
    public void canWait(IncidentNumber number, String by, String why) {
        tell(number, "can wait %s %s".formatted(by, why));
    }

    @Override
    public void falseAlarm(IncidentNumber number, String by, String why) {
        tell(number, "false alarm %s %s".formatted(by, why));
    }

    private void tell(IncidentNumber number, String what) {
        if (!waiting) {
            throw new NobodyIsWaiting(number, "this");
        }
        told.add(what);
    }
}
