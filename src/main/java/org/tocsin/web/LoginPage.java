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
        model.addAttribute("refused", has(request, "error"));
        model.addAttribute("sample", signIn.samplePasswords());
        return "login";
    }

    private static @Nullable String message(HttpServletRequest request) {
        if (has(request, "error")) {
            return "The name or the password is wrong. After a wrong one, wait a few seconds.";
        }
        if (has(request, "expired")) {
            return "This page was open for too long. Please sign in again.";
        }
        return has(request, "signedout") ? "You are signed out." : null;
    }

    private static boolean has(HttpServletRequest request, String parameter) {
        return request.getParameterMap().containsKey(parameter);
    }
}
