package org.tocsin.intake;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.tocsin.shared.IncidentNumber;

/** Notes what it is told and gives out numbers; can be told to fail. */
public final class FakeReportProcess implements ReportProcess {

    private final AtomicLong count = new AtomicLong();
    private final List<IncomingReport> begun = new CopyOnWriteArrayList<>();
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile Repeated repeated = Repeated.COUNTED;
    private volatile boolean failing;
    private volatile Runnable beforeItBegins = () -> {};

    /** Forgets everything but the numbers given out. */
    public void reset() {
        begun.clear();
        told.clear();
        failing = false;
        repeated = Repeated.COUNTED;
        beforeItBegins = () -> {};
    }

    /** From now on every call fails, or does not. */
    public void fails(boolean fails) {
        failing = fails;
    }

    /** Runs inside every beginning, while the transaction is open. */
    public void beforeItBegins(Runnable pause) {
        beforeItBegins = pause;
    }

    /** Every report that was begun, in order. */
    public List<IncomingReport> begun() {
        return List.copyOf(begun);
    }

    /** "recovered INC-…" and "recurred INC-…", in order. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** What the next repetitions are answered with, from now on. */
    public void answers(Repeated answer) {
        repeated = answer;
    }

    @Override
    public IncidentNumber begin(IncomingReport report, @Nullable IncidentNumber before) {
        beforeItBegins.run();
        failIfToldTo();
        begun.add(report);
        if (before != null) {
            told.add("follows " + before);
        }
        return IncidentNumber.of(2026, count.incrementAndGet());
    }

    @Override
    public void hold(IncidentNumber number) {}

    @Override
    public void recovered(IncidentNumber number, Instant at, String text) {
        failIfToldTo();
        told.add("recovered " + number);
    }

    @Override
    public Repeated repeated(IncidentNumber number, boolean wasOver, String text) {
        if (wasOver) {
            failIfToldTo();
            told.add("recurred " + number);
        }
        return repeated;
    }

    private void failIfToldTo() {
        if (failing) {
            throw new IllegalStateException("The process does not take it");
        }
    }
}
