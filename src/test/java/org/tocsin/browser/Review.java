package org.tocsin.browser;

import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** What comes after an incident, as its author, its team lead, an assignee and a colleague do it in Tasklist. */
final class Review {

    private final Browser browser;
    private final Desk desk;
    private final String number;
    private final Runnable happens;

    /** @param happens what the process does by itself after each step, and a look whether anything went wrong */
    Review(Browser browser, Desk desk, String number, Runnable happens) {
        this.browser = browser;
        this.desk = desk;
        this.number = number;
        this.happens = happens;
    }

    /** Written, with one action. */
    void isWrittenBy(String author) {
        Tasklist tasklist = opens(author, "My teams by priority", "Write postmortem");
        tasklist.writes("Summary", ": cards were refused for an hour.");
        tasklist.addsToList("Actions: one person and one date each");
        tasklist.writes("What will be done?", "Test releases against a copy");
        tasklist.chooses("Who does it?", "Ada Winter");
        tasklist.setsDate("2026-03-20");
        browser.photographs("author-writes");
        tasklist.handsIn();
        happens.run();
    }

    void isSentBackBy(String lead) {
        Tasklist tasklist = opens(lead, "Approvals", "Approve postmortem");
        browser.sees(Desk.saying("Test releases against a copy (Ada Winter, until 2026-03-20)"));
        tasklist.writes("What should be different?", "Say why nobody noticed");
        browser.photographs("lead-sends-back");
        tasklist.completes();
        happens.run();
    }

    /** The button is pressed with the cursor still in a text at the end of the page, which must not move from under it. */
    void isWrittenAgainBy(String author) {
        Tasklist tasklist = opens(author, "My teams by priority", "Write postmortem");
        browser.sees(Desk.saying("Say why nobody noticed"));
        browser.photographs("author-reads-comment");
        tasklist.writes("Lessons learned", "The alert was muted.");
        tasklist.handsIn();
        happens.run();
    }

    /** They leave the comment empty, which is wrong, and then tick what makes it superfluous. */
    void isApprovedBy(String lead) {
        Tasklist tasklist = opens(lead, "Approvals", "Approve postmortem");
        tasklist.writes("What should be different?", Keys.TAB);
        browser.sees(Desk.saying("Field is required"));
        tasklist.ticks("I approve the postmortem and its actions");
        browser.photographs("lead-approves");
        tasklist.completes();
        happens.run();
    }

    void actionIsDoneBy(String assignee) {
        Tasklist tasklist = opens(assignee, "Mine", "Do action");
        tasklist.writes("What was done, and where can one see it?", "Merged, see the pipeline");
        browser.sees(Desk.saying("Clara Stein: postmortem approved"));
        browser.photographs("assignee-does");
        tasklist.completesPressingTwice();
        happens.run();
    }

    /** What they completed does not come back by the browser's button for that. */
    void actionIsVerifiedBy(String colleague) {
        Tasklist tasklist = opens(colleague, "My teams by priority", "Verify action");
        tasklist.ticks("I have seen that it is done");
        browser.photographs("colleague-verifies");
        tasklist.completes();
        browser.driver().navigate().back();
        browser.seesNoMore(By.cssSelector(".fjs-form"));
        browser.photographs("colleague-goes-back");
        happens.run();
    }

    private Tasklist opens(String person, String list, String task) {
        Tasklist tasklist = desk.tasklistOf(person, list);
        tasklist.opensTask("[P0] %s %s".formatted(number, task));
        tasklist.claimsIfOffered();
        return tasklist;
    }
}
