package org.tocsin.web;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.tocsin.web.guard.Sessions;

/** Where the person who looks is signed in, and which programs act for them. */
@Component
class MyAccess {

    private final MyTokens tokens;
    private final Sessions sessions;

    MyAccess(MyTokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Puts both on the page, with the forms that change them. */
    void show(Model model, String person, Instant now) {
        model.addAttribute(
                "signIns",
                sessions.of(person).stream().map(since -> When.of(since, now)).toList());
        model.addAttribute("tokens", tokens.lines(person, now));
        model.addAttribute("once", Sent.newToken());
        if (!model.containsAttribute("tokenForm")) {
            model.addAttribute("tokenForm", MyTokens.form());
        }
    }
}
