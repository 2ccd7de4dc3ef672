package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.tocsin.engine.SignIn;

/** Where people say who they are: once for our pages, Tasklist and Cockpit. */
@Controller
class LoginPage {

    private final SignIn signIn;

    LoginPage(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/login")
    String show(HttpServletRequest request, Model model) {
        if (request.getUserPrincipal() != null) {
            return "redirect:/";
        }
        model.addAttribute("message", message(request));
        model.addAttribute("refused", has(request, "error") || has(request, "wait"));
        model.addAttribute("sample", signIn.samplePasswords());
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
        if (has(request, "expired")) {
            return "This page was open for too long. Please sign in again.";
        }
        return has(request, "signedout") ? "You are signed out." : null;
    }

    /** Of what stands in the address, which anybody may have written, only a number is shown. */
    private static String seconds(String text) {
        return text.matches("\\d{1,3}") ? text + " s" : "a minute";
    }

    private static boolean has(HttpServletRequest request, String parameter) {
        return request.getParameterMap().containsKey(parameter);
    }
}
