package org.tocsin.incident.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.security.Principal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.catalog.Catalog;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Team;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentAlreadyEnded;
import org.tocsin.incident.IncidentRole;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.ResponseFields;
import org.tocsin.incident.ResponseProcess;
import org.tocsin.incident.RoleChange;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.TextLimits;
import org.tocsin.shared.json.JsonFields;

/** Who is to take part in the response to a running incident, and as what. Each answers 409 when the incident has ended. */
@RestController
@RequestMapping(path = "/api/v1/incidents/{number}", consumes = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.ACCEPTED)
@Tag(name = "People")
class PeopleController {

    private final Incidents incidents;
    private final ResponseProcess process;
    private final Catalog catalog;

    PeopleController(Incidents incidents, ResponseProcess process, Catalog catalog) {
        this.incidents = incidents;
        this.process = process;
        this.catalog = catalog;
    }

    /** Who is needed, and what for: a person or a team. */
    record Help(
            @Schema(description = "A catalogue name", example = "ada") @Nullable String person,
            @Schema(description = "A team: whoever is on call for it is paged", example = "platform") @Nullable
                    String team,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = TextLimits.PARAGRAPH) String why) {}

    /** Who holds which role from now on. */
    record Role(
            @Schema(
                            requiredMode = Schema.RequiredMode.REQUIRED,
                            allowableValues = {"incident-manager", "communications"})
                    String role,
            @Schema(description = "A catalogue name; nobody holds the role if there is none", example = "bruno")
                    @Nullable
                    String holder,
            @Schema(description = "Who is believed to hold it; the one who asks unless given", example = "ada")
                    @Nullable
                    String insteadOf) {}

    @PostMapping("/help")
    @Operation(
            summary = "Ask for the help of a person or a team",
            description = "They are paged. Whoever is being paged for it already is not paged twice.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Help.class))))
    void help(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String person = fields.optional("person", TextLimits.LINE);
        String team = fields.optional("team", TextLimits.LINE);
        String why = ResponseFields.why(fields);
        if ((person == null) == (team == null)) {
            fields.wrong(
                    "person", person == null ? "is missing, and so is team" : "is given beside team", "one of both");
        }
        if (person != null && catalog.person(person).isEmpty()) {
            fields.wrong("person", "is not in the catalogue", "one of " + people());
        }
        if (team != null && catalog.team(team).isEmpty()) {
            fields.wrong("team", "is not in the catalogue", "one of " + teams());
        }
        fields.check();
        String helper = Objects.requireNonNullElse(person, Objects.requireNonNullElse(team, ""));
        process.helpRequested(running(number), helper, by.getName(), why);
    }

    @PostMapping("/roles")
    @Operation(
            summary = "Take, hand over or leave a role",
            description =
                    "One person holds a role at a time. Whoever takes it from somebody else says from whom, by insteadOf.",
            requestBody = @RequestBody(content = @Content(schema = @Schema(implementation = Role.class))))
    @ApiResponse(responseCode = "409", description = "Somebody else holds the role; the detail says who, since when")
    void changeRole(@PathVariable String number, InputStream body, Principal by) throws IOException {
        JsonFields fields = JsonFields.of(body);
        String role = fields.required("role", TextLimits.LINE);
        String holder = fields.optional("holder", TextLimits.LINE);
        String insteadOf = fields.optional("insteadOf", TextLimits.LINE);
        if (holder != null && catalog.person(holder).isEmpty()) {
            fields.wrong("holder", "is not in the catalogue", "one of " + people());
        }
        fields.check();
        process.roleChanged(
                running(number),
                new RoleChange(
                        IncidentRole.named(role),
                        holder,
                        Objects.requireNonNullElse(insteadOf, by.getName()),
                        by.getName()));
    }

    @PostMapping("/third-party")
    @Operation(summary = "A provider outside the company is needed", description = "The task Ask provider appears.")
    void involveThirdParty(@PathVariable String number, Principal by) {
        process.thirdPartyInvolved(running(number), by.getName());
    }

    private String people() {
        return String.join(", ", catalog.people().stream().map(Person::name).toList());
    }

    private String teams() {
        return String.join(", ", catalog.teams().stream().map(Team::name).toList());
    }

    private IncidentNumber running(String number) {
        Incident incident = incidents.get(new IncidentNumber(number));
        if (incident.state().ended()) {
            throw new IncidentAlreadyEnded(incident.number(), incident.state());
        }
        return incident.number();
    }
}
