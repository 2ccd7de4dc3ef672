package org.tocsin.scenario;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.tocsin.shared.IncidentNumber;

/** A program that somebody lets use the interface, and that looks at the answers. No step of a process runs meanwhile. */
class Program {

    private final MockMvc http;

    Program(MockMvc http) {
        this.http = http;
    }

    /** Tells the incident something; returns the status and what the answer says, such as "409 … has already ended". */
    String tells(String person, IncidentNumber number, String command, String body) {
        return answer(post("/api/v1/incidents/%s/%s".formatted(number, command))
                .with(httpBasic(person, person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    /** Reports a problem; returns as {@link #tells}. */
    String reports(String person, String body) {
        return answer(post("/api/v1/incidents")
                .with(httpBasic(person, person))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    /** Takes something away from the incident; returns as {@link #tells}. */
    String removes(String person, IncidentNumber number, String what) {
        return answer(delete("/api/v1/incidents/%s/%s".formatted(number, what)).with(httpBasic(person, person)));
    }

    /** The incident as the interface gives it. */
    String reads(String person, IncidentNumber number) {
        return answer(get("/api/v1/incidents/" + number).with(httpBasic(person, person)));
    }

    /** The page of the incident. */
    String opens(String person, IncidentNumber number) {
        return answer(get("/incidents/" + number).with(httpBasic(person, person)));
    }

    private String answer(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = http.perform(request).andReturn().getResponse();
            return response.getStatus() + " " + response.getContentAsString(StandardCharsets.UTF_8);
        } catch (Exception failed) {
            throw new AssertionError(failed);
        }
    }
}
