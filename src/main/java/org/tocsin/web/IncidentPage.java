package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tocsin.engine.Whereabouts;
import org.tocsin.incident.Incident;
import org.tocsin.incident.Incidents;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.web.response.Form;
import org.tocsin.web.response.Responses;
import org.tocsin.web.response.Responses.Done;
import org.tocsin.web.response.Responses.Outcome;
import org.tocsin.web.response.Responses.Refused;
import org.tocsin.web.response.Viewer;

/** Everything about one incident on one page, and what can be done about it now. */
@Controller
class IncidentPage {

    private static final MediaType PLAIN_TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");
    private static final String VIEW = "incident";

    private final Incidents incidents;
    private final IncidentModel contents;
    private final Responses responses;
    private final Whereabouts whereabouts;

    IncidentPage(Incidents incidents, IncidentModel contents, Responses responses, Whereabouts whereabouts) {
        this.incidents = incidents;
        this.contents = contents;
        this.responses = responses;
        this.whereabouts = whereabouts;
    }

    @GetMapping("/incidents/{number}")
    String incident(@PathVariable IncidentNumber number, Authentication who, Model model) {
        Incident incident = incidents.get(number);
        Viewer viewer = Viewer.of(who);
        contents.fill(model, incident, viewer, responses.forms(incident, viewer));
        return VIEW;
    }

    /** Somebody sent one of the forms. What was done is shown by the page itself; what was not stands in the form again. */
    @PostMapping("/incidents/{number}/{action}")
    ModelAndView act(
            @PathVariable IncidentNumber number,
            @PathVariable String action,
            Authentication who,
            HttpServletRequest request,
            Model model) {
        if (!responses.knows(action)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Incident incident = incidents.get(number);
        Sent sent = Sent.by(request);
        Optional<Outcome> outcome = sent.once(
                () -> responses.send(incident, action, Viewer.of(who), sent.answers()), Done.class::isInstance);
        if (outcome.orElse(null) instanceof Refused refused) {
            return again(number, Viewer.of(who), refused, model);
        }
        outcome.map(Done.class::cast).ifPresent(done -> RequestContextUtils.getOutputFlashMap(request)
                .put("done", done.words()));
        return new ModelAndView("redirect:/incidents/" + number);
    }

    private ModelAndView again(IncidentNumber number, Viewer viewer, Refused refused, Model model) {
        Incident now = incidents.get(number);
        List<Form> forms = new ArrayList<>(responses.forms(now, viewer));
        int place =
                forms.stream().map(Form::name).toList().indexOf(refused.form().name());
        if (place < 0) {
            forms.add(0, refused.form()); // nothing that was typed is lost, even if it cannot be done any more
        } else {
            forms.set(place, refused.form());
        }
        contents.fill(model, now, viewer, forms);
        return new ModelAndView(VIEW, model.asMap(), refused.status());
    }

    /** As plain text, so that a browser that is led here never runs what a diagram might contain. */
    @GetMapping("/incidents/{number}/diagrams/{definition}")
    ResponseEntity<String> diagram(@PathVariable IncidentNumber number, @PathVariable String definition) {
        return whereabouts
                .diagram(number.value(), definition)
                .map(xml -> ResponseEntity.ok()
                        .contentType(PLAIN_TEXT)
                        .header("X-Content-Type-Options", "nosniff")
                        .body(xml))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
