package org.tocsin.postmortem.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.postmortem.Approvers;
import org.tocsin.postmortem.Postmortem;
import org.tocsin.postmortem.PostmortemDeadlines;
import org.tocsin.postmortem.PostmortemDue;
import org.tocsin.postmortem.PostmortemTerms;
import org.tocsin.postmortem.Postmortems;
import org.tocsin.postmortem.Version;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** The postmortem of an incident, and by when it is due. It is written and approved in Tasklist, and read as a page. */
@RestController
@RequestMapping("/api/v1/incidents/{number}/postmortem")
@Tag(name = "Postmortems")
class PostmortemController {

    private final Postmortems postmortems;
    private final PostmortemDeadlines deadlines;
    private final Approvers approvers;
    private final PostmortemTerms terms;

    PostmortemController(
            Postmortems postmortems, PostmortemDeadlines deadlines, Approvers approvers, PostmortemTerms terms) {
        this.postmortems = postmortems;
        this.deadlines = deadlines;
        this.approvers = approvers;
        this.terms = terms;
    }

    /** Another day, and why. */
    record DeadlineChange(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "2026-12-24") LocalDate deadline,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String reason) {}

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Read how far the postmortem of an incident has come")
    @ApiResponse(responseCode = "404", description = "None has begun")
    PostmortemView read(@PathVariable String number) {
        IncidentNumber incident = new IncidentNumber(number);
        Postmortem postmortem = postmortems.of(incident);
        return new PostmortemView(
                postmortem.team(),
                postmortem.state(),
                deadlines.of(incident).map(PostmortemDue::at).orElse(null),
                deadlines.moves(incident),
                postmortem.authors().stream().sorted().toList(),
                approvers.asked(incident),
                postmortem.versions().stream()
                        .flatMap(PostmortemController::verdict)
                        .toList());
    }

    @PostMapping(path = "/deadline", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Move the date by which the postmortem is due",
            description =
                    "Only the lead of its team. It is due at 17:00 of the day where the team is; reminders and the due"
                            + " date of the task move at once.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = DeadlineChange.class))))
    @ApiResponse(responseCode = "403", description = "Somebody else leads the team; the detail says who")
    void moveDeadline(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        LocalDate deadline = fields.date("deadline");
        String reason = fields.required("reason", TextLimits.PARAGRAPH);
        fields.check();
        terms.move(new IncidentNumber(number), deadline, reason, by.getName());
    }

    private static Stream<PostmortemView.Decided> verdict(Version version) {
        return Stream.ofNullable(version.verdict())
                .map(verdict -> new PostmortemView.Decided(
                        version.number(), verdict.approved(), verdict.person(), verdict.at(), verdict.comment()));
    }
}
