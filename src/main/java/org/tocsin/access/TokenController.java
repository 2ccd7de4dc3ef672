package org.tocsin.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** Tokens for programs. No token makes another: whoever asks has signed in, or sends a password. */
@RestController
@RequestMapping(path = "/api/v1/tokens", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Tokens")
class TokenController {

    private static final int NAME = 100;

    private final ApiTokens tokens;

    TokenController(ApiTokens tokens) {
        this.tokens = tokens;
    }

    /** What somebody wishes for. */
    record NewToken(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = NAME) String name,
            @ArraySchema(
                            arraySchema =
                                    @Schema(
                                            requiredMode = Schema.RequiredMode.REQUIRED,
                                            description =
                                                    "What it may do; one text with spaces in between is taken as well",
                                            example = "[\"read\", \"report\"]"),
                            schema = @Schema(allowableValues = {"read", "report", "respond", "lead", "metrics"}))
                    List<String> scopes,
            @Schema(description = "How long it lasts; 90 unless given, 366 at most") String days,
            @Schema(description = "Of a machine's token only: the machine") String machine) {}

    /** A new token, with the text that is never shown again. */
    record Shown(ApiToken token, String text) {}

    @GetMapping
    @Operation(summary = "List your own tokens")
    List<ApiToken> own(Principal who) {
        return tokens.list(who.getName());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a token that acts for you",
            description = "Its text is in this answer and nowhere else. Send it as Authorization: Bearer.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = NewToken.class))))
    Shown make(InputStream body, Principal who) throws IOException {
        JsonFields fields = JsonFields.of(body);
        ApiTokens.Wish wish = wish(fields);
        fields.check();
        return shown(tokens.issue(who.getName(), wish));
    }

    @DeleteMapping("/{id}")
    @Operation(summary = "Revoke one of your own tokens")
    @ApiResponse(responseCode = "404", description = "You have no such token")
    ResponseEntity<Void> revoke(@PathVariable long id, Principal who) {
        return gone(tokens.revoke(who.getName(), id));
    }

    @GetMapping("/machines")
    @Operation(summary = "List the tokens of machines")
    List<ApiToken> ofMachines() {
        return tokens.ofMachines();
    }

    @PostMapping(path = "/machines", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Make a token for a machine",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = NewToken.class))))
    Shown makeForMachine(InputStream body, Principal who) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String machine = fields.required("machine", NAME);
        ApiTokens.Wish wish = wish(fields);
        fields.check();
        return shown(tokens.issueToMachine(machine, wish, who.getName()));
    }

    @DeleteMapping("/machines/{id}")
    @Operation(summary = "Revoke the token of a machine")
    @ApiResponse(responseCode = "404", description = "No machine has such a token")
    ResponseEntity<Void> revokeOfMachine(@PathVariable long id) {
        return gone(tokens.revokeOfMachine(id));
    }

    private static ApiTokens.Wish wish(JsonFields fields) {
        String name = fields.required("name", NAME);
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : fields.words("scopes", NAME)) {
            Stream.of(Scope.values())
                    .filter(scope -> scope.text().equals(word.toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .ifPresentOrElse(
                            scopes::add,
                            () -> fields.wrong(
                                    "scopes",
                                    "has \"%s\"".formatted(TextLimits.shortened(word, NAME)),
                                    "some of read, report, respond, lead, metrics"));
        }
        String days = fields.optional("days", 3);
        if (days != null && !days.matches("[0-9]+")) {
            throw new InvalidInput("days", "is \"%s\"".formatted(days), "a number");
        }
        return new ApiTokens.Wish(name, scopes, Duration.ofDays(days == null ? 90 : Long.parseLong(days)));
    }

    private static Shown shown(ApiTokens.Issued issued) {
        return new Shown(issued.token(), issued.text());
    }

    private static ResponseEntity<Void> gone(boolean revoked) {
        return revoked
                ? ResponseEntity.noContent().build()
                : ResponseEntity.notFound().build();
    }
}
