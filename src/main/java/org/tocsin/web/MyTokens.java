package org.tocsin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.tocsin.access.ApiToken;
import org.tocsin.access.ApiTokens;
import org.tocsin.access.ApiTokens.Issued;
import org.tocsin.access.ApiTokens.Wish;
import org.tocsin.access.Scope;
import org.tocsin.shared.InvalidInput;
import org.tocsin.web.response.Field;
import org.tocsin.web.response.Form;

/** The tokens by which programs act for the person who looks. The text of one is shown once, right after it was made. */
@Controller
class MyTokens {

    private static final String BACK = "redirect:/me#tokens";
    private static final int NAME = 100;

    private final ApiTokens tokens;

    MyTokens(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** One token; {@code used} is null if it never was. */
    record Line(long id, String name, String scopes, When expires, @Nullable When used, boolean good) {}

    /** Those of the person that have not been revoked, the newest first. */
    List<Line> lines(String person, Instant now) {
        return tokens.list(person).stream()
                .filter(token -> token.revoked() == null)
                .map(token -> line(token, now))
                .toList();
    }

    private static Line line(ApiToken token, Instant now) {
        return new Line(
                token.id(),
                token.name(),
                token.scopes().stream().map(Scope::text).sorted().collect(Collectors.joining(", ")),
                When.of(token.expires(), now),
                When.ofNullable(token.lastUsed(), now),
                token.isGood(now));
    }

    /** What is asked of whoever wants another one. */
    static Form form() {
        Stream<Field> scopes = Stream.of(Scope.values()).map(scope -> Field.tick(scope.text(), "May " + words(scope)));
        return Form.of(
                "tokens",
                "New token",
                "A program that sends it acts for you, within what you may do yourself. Its text is shown once.",
                "Make token",
                Stream.concat(Stream.of(Field.line("name", "What is it for?", NAME)), scopes)
                        .toArray(Field[]::new));
    }

    private static String words(Scope scope) {
        return switch (scope) {
            case READ -> "see incidents, postmortems and actions";
            case REPORT -> "report problems";
            case RESPOND -> "work on incidents";
            case LEAD -> "move deadlines and hand actions over";
            case METRICS -> "read the figures for monitoring";
        };
    }

    @PostMapping("/me/tokens")
    String make(Authentication who, HttpServletRequest request) {
        Sent sent = Sent.by(request);
        Map<String, Object> back = RequestContextUtils.getOutputFlashMap(request);
        try {
            Optional<Issued> issued = sent.once(() -> tokens.issue(who.getName(), wish(sent.answers())), made -> true);
            issued.ifPresent(made -> back.put("newToken", made.text()));
        } catch (InvalidInput wrong) {
            back.put("tokenForm", form().after(sent.answers(), wrong.problems(), ""));
        }
        return BACK;
    }

    @PostMapping("/me/tokens/{id}/revoke")
    String revoke(@PathVariable long id, Authentication who, HttpServletRequest request) {
        if (tokens.revoke(who.getName(), id)) {
            RequestContextUtils.getOutputFlashMap(request).put("done", "The token opens nothing any more.");
        }
        return BACK;
    }

    /** Fails naming what is missing; lasts ninety days, as where programs ask. */
    private static Wish wish(Map<String, String> answers) {
        Set<Scope> scopes = Stream.of(Scope.values())
                .filter(scope -> "true".equals(answers.get(scope.text())))
                .collect(Collectors.toUnmodifiableSet());
        if (scopes.isEmpty()) {
            throw new InvalidInput(Scope.READ.text(), "is not ticked, nor any other", "what it may be used for");
        }
        return new Wish(answers.getOrDefault("name", ""), scopes, Duration.ofDays(90));
    }
}
