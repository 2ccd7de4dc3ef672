package org.tocsin.web.guard;

/** Why a session has ended, for whoever comes back to it. */
public enum Over {
    /** The password is another one. */
    PASSWORD("your password has been changed"),
    /** They are in other teams or roles, or are not there any more. */
    ORGANISATION("what you may do has changed"),
    /** They pressed the button. */
    EVERYWHERE("you have signed out everywhere"),
    /** The session at the OpenID Connect provider is over. */
    PROVIDER("you have signed out elsewhere"),
    /** They have signed in at too many places since. */
    MANY("you have signed in at many other places since"),
    /** However often it was used. */
    LONG("you signed in a long time ago"),
    /** Nobody knows of it: they have just signed out, or a database came back from its backup. There is nobody to tell. */
    UNKNOWN("it is not known any more");

    private final String why;

    Over(String why) {
        this.why = why;
    }

    /** The sentence for the person. */
    public String sentence() {
        return "Your session has ended: %s. Please sign in again.".formatted(why);
    }
}
