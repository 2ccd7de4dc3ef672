package org.tocsin.browser;

/** An incident while it lasts, as responder and incident manager live through it. */
final class Response {

    private final Browser browser;
    private final Desk desk;
    private final String number;
    private final Runnable happens;

    /** @param happens what the process does by itself after each step, and a look whether anything went wrong */
    Response(Browser browser, Desk desk, String number, Runnable happens) {
        this.browser = browser;
        this.desk = desk;
        this.number = number;
        this.happens = happens;
    }

    void isAnsweredBy(String responder) {
        desk.signsIn(responder);
        browser.photographs("responder-home");
        browser.visits(desk.address("/incidents/" + number));
        browser.photographs("responder-incident-before");
        browser.clicks(Desk.called("I have it"));
        happens.run();
        browser.sees(Desk.saying("Dana Novak"));
        browser.photographs("responder-acknowledged");
    }

    /** Nobody can use the application: a P0. */
    void isTriagedBy(String responder) {
        Tasklist tasklist = opens(responder, "My teams by priority", number + " Triage incident");
        tasklist.ticks("An incident: clients are affected");
        tasklist.writes("What proves it?", "No card payment in the graph since 10:02");
        tasklist.chooses("What do customers lose?", "Nobody can use the application or the API");
        tasklist.ticks("Several or all");
        completes(tasklist, "responder-triages");
    }

    void isToldBy(String responder) {
        Tasklist tasklist = opens(responder, "My teams by priority", "[P0] %s Post update".formatted(number));
        tasklist.writes("What should stakeholders know now?", "Cards are refused. We are rolling back.");
        completes(tasklist, "responder-posts-update");
    }

    void isApprovedBy(String manager, String what) {
        Tasklist tasklist = opens(manager, "Approvals", "[P0] %s Approve update".formatted(number));
        tasklist.ticks("This may go out");
        completes(tasklist, "incident-manager-approves-" + what);
    }

    void isResolvedBy(String responder) {
        Tasklist tasklist = opens(responder, "My teams by priority", "[P0] %s Resolve incident".formatted(number));
        tasklist.writes("How was it fixed?", "Rolled back release 42");
        completes(tasklist, "responder-resolves");
    }

    void isAssessedBy(String responder) {
        Tasklist tasklist = opens(responder, "My teams by priority", "[P0] %s Assess situation".formatted(number));
        tasklist.writes("Is there anything new to monitor?", "The share of refused cards");
        completes(tasklist, "responder-assesses");
    }

    private void completes(Tasklist tasklist, String moment) {
        browser.photographs(moment);
        tasklist.completes();
        happens.run();
    }

    private Tasklist opens(String person, String list, String task) {
        Tasklist tasklist = desk.tasklistOf(person, list);
        tasklist.opensTask(task);
        tasklist.claimsIfOffered();
        return tasklist;
    }
}
