package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tocsin.catalog.Catalog;
import org.tocsin.intake.Intake;
import org.tocsin.intake.NewReport;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;
import org.tocsin.web.response.Field;
import org.tocsin.web.response.Field.Option;
import org.tocsin.web.response.Form;
import org.tocsin.web.response.Moments;
import org.tocsin.web.response.Viewer;

/** Where people report a problem. */
@Controller
class ReportPage {

    private static final String VIEW = "report";

    private final Intake intake;
    private final Catalog catalog;
    private final Clock clock;

    ReportPage(Intake intake, Catalog catalog, Clock clock) {
        this.intake = intake;
        this.catalog = catalog;
        this.clock = clock;
    }

    @GetMapping("/report")
    ModelAndView ask(Authentication who, Model model) {
        requireReporter(who);
        return show(model, form(), HttpStatus.OK);
    }

    @PostMapping("/report")
    ModelAndView report(Authentication who, HttpServletRequest request, Model model) {
        requireReporter(who);
        Sent sent = Sent.by(request);
        try {
            IncidentNumber number = open(sent, who.getName());
            return new ModelAndView("redirect:/incidents/" + number);
        } catch (InvalidInput wrong) {
            Form again = form().after(sent.answers(), wrong.problems(), "");
            return show(model, again, HttpStatus.BAD_REQUEST);
        }
    }

    /** A second sending of the same form finds the incident of the first. */
    private IncidentNumber open(Sent sent, String reporter) {
        NewReport report = NewReport.read(
                JsonFields.ofForm(Moments.withZones(form(), sent.answers())), catalog, Instant.now(clock));
        String key = Optional.of(sent.token()).filter(token -> !token.isEmpty()).orElse(null);
        new TextLimits().optional("once", key, TextLimits.LINE).check();
        return intake.report(report.by("page", reporter, key));
    }

    private static void requireReporter(Authentication who) {
        if (!Viewer.of(who).mayReport()) {
            throw new AccessDeniedException("Whoever may only look does not report problems.");
        }
    }

    private static ModelAndView show(Model model, Form form, HttpStatusCode status) {
        model.addAttribute("form", form);
        model.addAttribute("once", Sent.newToken());
        return new ModelAndView(VIEW, model.asMap(), status);
    }

    private Form form() {
        return Form.of(
                "report",
                "Report a problem",
                "Whoever is on call is paged as soon as you send this. Tell what you know; what you do not know, leave out.",
                "Report it",
                Field.line("title", "What is wrong?", TextLimits.LINE)
                        .hint("One line, such as: Customers cannot pay by card"),
                Field.choice("service", "Affected service", services())
                        .optional()
                        .hint("Leave it empty if you do not know."),
                Field.text("description", "What did you see?", TextLimits.PAGE)
                        .optional()
                        .hint("What did you do, what did you expect, what happened instead?"),
                Field.line("customers", "Which customers?", TextLimits.PARAGRAPH)
                        .optional(),
                Field.line("scope", "How much of it?", TextLimits.PARAGRAPH)
                        .optional()
                        .hint("Estimated systems, users, regions"),
                Field.line("impact", "What do customers lose?", TextLimits.PARAGRAPH)
                        .optional(),
                Field.line("system", "System or application", TextLimits.PARAGRAPH)
                        .optional(),
                Field.line("host", "Host", TextLimits.PARAGRAPH).optional(),
                Field.time("occurredAt", "Since when?"),
                Field.line("recurrenceOf", "Is it an earlier incident come back?", TextLimits.LINE)
                        .optional()
                        .hint("Its number, such as INC-2026-0042"),
                Field.tick("private", "It is private")
                        .hint("Nobody sees it but you, whom you name here, and who is paged for it."),
                Field.line("named", "Who else may see it?", TextLimits.PARAGRAPH)
                        .optional()
                        .hint("Names of people and teams of the catalogue, with commas between them: clara, platform"));
    }

    private List<Option> services() {
        return catalog.services().stream()
                .map(service -> new Option(service.name(), service.title()))
                .toList();
    }
}
