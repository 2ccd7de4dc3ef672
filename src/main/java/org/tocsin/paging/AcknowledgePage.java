package org.tocsin.paging;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.tocsin.catalog.Person;
import org.tocsin.paging.Tokens.Token;
import org.tocsin.shared.LinkedText;

/**
 * Where the link of a page leads: one look, one tap. Looking never acknowledges, because mail scanners look as well.
 * Whoever has the link is taken for the person it was sent to.
 */
@Controller
class AcknowledgePage {

    private static final String VIEW = "acknowledge";

    private final PageAnswering answering;
    private final PageRows rows;
    private final PageTexts texts;
    private final Tokens tokens;
    private final Reach reach;

    AcknowledgePage(PageAnswering answering, PageRows rows, PageTexts texts, Tokens tokens, Reach reach) {
        this.answering = answering;
        this.rows = rows;
        this.texts = texts;
        this.tokens = tokens;
        this.reach = reach;
    }

    @GetMapping("/acknowledge/{token}")
    String look(@PathVariable String token, Model model, HttpServletResponse response) {
        var page = valid(token, model, response);
        page.flatMap(found -> answering.present(
                        found.request().number(), found.request().summons(), found.person()))
                .ifPresent(outcome -> tell(outcome, page.orElseThrow(), model));
        return VIEW;
    }

    @PostMapping("/acknowledge/{token}")
    String acknowledge(@PathVariable String token, Model model, HttpServletResponse response) {
        valid(token, model, response).ifPresent(page -> {
            var request = page.request();
            tell(answering.answer(request.number(), request.summons(), page.person(), "link"), page, model);
        });
        return VIEW;
    }

    private Optional<PageRecord> valid(String token, Model model, HttpServletResponse response) {
        // The address is the key: it must stay out of caches and of other sites' logs.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        var found = tokens.find(token);
        if (found.isEmpty() || found.get().expired()) {
            response.setStatus((found.isEmpty() ? HttpStatus.NOT_FOUND : HttpStatus.GONE).value());
            model.addAttribute("dead", found.isEmpty() ? "unknown" : "expired");
            model.addAttribute("number", found.map(this::number).orElse(""));
            return Optional.empty();
        }
        var page = rows.get(found.get().page());
        model.addAttribute("number", page.request().number().value());
        PageContent content = texts.of(page.id());
        model.addAttribute("content", content);
        model.addAttribute("summary", LinkedText.leadingAnywhere(content.summary()));
        model.addAttribute("asked", page.request().summons().purpose().asked());
        model.addAttribute("you", name(page.person()));
        return Optional.of(page);
    }

    private void tell(AnswerOutcome outcome, PageRecord page, Model model) {
        if (outcome instanceof TooLate late) {
            model.addAttribute("over", late.why());
        } else if (outcome instanceof Acknowledgement answer) {
            boolean yours = answer.person().equals(page.person());
            model.addAttribute("who", yours ? "You have it" : name(answer.person()) + " has it");
            model.addAttribute("since", Needless.utc(answer.at()));
        }
    }

    private String number(Token token) {
        return rows.get(token.page()).request().number().value();
    }

    private String name(String person) {
        return reach.person(person).map(Person::displayName).orElse(person);
    }
}
