package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.engine.SignIn;
import org.tocsin.web.guard.Over;
import org.tocsin.web.guard.Sessions;

/** Where people say who they are: once for our pages, Tasklist and Cockpit. */
@Controller
class LoginPage {

    private final SignIn signIn;
    private final ProviderSignIn provider;

    LoginPage(SignIn signIn, ProviderSignIn provider) {
        this.signIn = signIn;
        this.provider = provider;
    }

    @GetMapping("/login")
    String show(HttpServletRequest request, Model model) {
        Optional<String> elsewhere = provider.signOut().stillToEnd(request);
        if (elsewhere.isPresent() || request.getUserPrincipal() != null) {
            return "redirect:" + elsewhere.orElse("/");
        }
        model.addAttribute("message", message(request));
        model.addAttribute(
                "refused",
                has(request, "error") || has(request, "wait") || has(request, "unknown") || has(request, "provider"));
        model.addAttribute("sample", signIn.samplePasswords() && provider.takesPasswords());
        model.addAttribute("passwords", provider.takesPasswords());
        model.addAttribute("providers", provider.choices());
        model.addAttribute("waysOut", has(request, "unknown") ? provider.waysOut() : Map.of());
        return "login";
    }

    private static @Nullable String message(HttpServletRequest request) {
        if (has(request, "error")) {
            return "The name or the password is wrong.";
        }
        if (has(request, "wait")) {
            return "Too many wrong passwords. Wait %s before the next."
                    .formatted(seconds(request.getParameter("wait")));
        }
        if (has(request, "unknown")) {
            return "You have signed in, but the catalogue of Tocsin does not know you. Whoever looks after the"
                    + " organisation's files adds you to people.yaml, under the name that you sign in with.";
        }
        if (has(request, "provider")) {
            return "Signing in did not work: the answer of the sign-in service cannot be trusted, or it is away. Please"
                    + " try again.";
        }
        if (has(request, "expired")) {
            return "This page was open for too long. Please sign in again.";
        }
        if (has(request, "everywhere")) {
            return "You are signed out everywhere. Programs that have tokens of yours go on.";
        }
        if (has(request, "signedout")) {
            return "You are signed out.";
        }
        return Sessions.why(request).map(Over::sentence).orElse(null);
    }

    /** Of what stands in the address, which anybody may have written, only a number is shown. */
    private static String seconds(String text) {
        return text.matches("\\d{1,3}") ? text + " s" : "a minute";
    }

    private static boolean has(HttpServletRequest request, String parameter) {
        return request.getParameterMap().containsKey(parameter);
    }
}
