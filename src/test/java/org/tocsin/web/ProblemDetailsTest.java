package org.tocsin.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.tocsin.shared.InvalidInput;
import org.tocsin.shared.InvalidInput.Problem;

/** Whatever goes wrong is told to programs in one shape: RFC 9457. */
class ProblemDetailsTest {

    private final MockMvc mvc = ProblemDetailsForTests.serving(new Troublesome());

    @Test
    void wrongInputNamesEveryFieldWhatIsWrongAndWhatWouldBeRight() throws Exception {
        mvc.perform(get("/invalid"))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("Invalid input"))
                .andExpect(jsonPath("$.problems[0].field").value("title"))
                .andExpect(jsonPath("$.problems[0].wrong").value("is missing"))
                .andExpect(jsonPath("$.problems[0].right").value("a text"))
                .andExpect(jsonPath("$.problems[1].field").value("service"));
    }

    @Test
    void aFactCarriesTheStatusOfItsType() throws Exception {
        mvc.perform(get("/gone"))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.detail").value("It was here."));
    }

    @Test
    void jsonThatCannotBeReadNamesLineAndColumn() throws Exception {
        mvc.perform(post("/body").contentType(MediaType.APPLICATION_JSON).content("{\"a\":\n 1,}"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.problems[0].field").value("body"))
                .andExpect(jsonPath("$.problems[0].wrong").value(containsString("line 2, column 4")));
    }

    @Test
    void aDatabaseThatIsAwayMakesTheCallerTryAgain() throws Exception {
        for (String how : List.of("transaction", "resource", "connection")) {
            mvc.perform(get("/database/" + how))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().exists("Retry-After"));
        }
    }

    @Test
    void whatNobodyForesawTellsNothingOfTheInside() throws Exception {
        mvc.perform(get("/bug"))
                .andExpect(status().isInternalServerError())
                .andExpect(content().string(not(containsString("password"))));
    }

    @Test
    void whatSpringRefusesKeepsItsStatus() throws Exception {
        mvc.perform(get("/parameter")).andExpect(status().isBadRequest());
        mvc.perform(get("/body")).andExpect(status().isMethodNotAllowed());
    }

    @Test
    void theKeyOfAWebhookIsNotEchoed() throws Exception {
        mvc.perform(post("/hooks/some/secret-key"))
                .andExpect(status().isBadRequest())
                .andExpect(jsonPath("$.instance").value("/hooks/some"))
                .andExpect(content().string(not(containsString("secret-key"))));
    }

    @ResponseStatus(HttpStatus.GONE)
    private static final class Gone extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Gone() {
            super("It was here.");
        }
    }

    @RestController
    static class Troublesome {

        @GetMapping("/invalid")
        void invalid() {
            throw new InvalidInput(List.of(
                    new Problem("title", "is missing", "a text"), new Problem("service", "is not known", "checkout")));
        }

        @GetMapping("/gone")
        void gone() {
            throw new Gone();
        }

        @PostMapping("/body")
        void body(@RequestBody Map<String, Object> body) {
            throw new IllegalStateException("Nothing was to be read: " + body);
        }

        @GetMapping("/database/{how}")
        void database(@PathVariable String how) {
            throw switch (how) {
                case "transaction" -> new CannotCreateTransactionException("No connection");
                case "resource" -> new DataAccessResourceFailureException("No connection");
                default -> new IllegalStateException(new SQLException("Connection refused", "08001"));
            };
        }

        @GetMapping("/bug")
        void bug() {
            throw new IllegalStateException("password=swordfish");
        }

        @GetMapping("/parameter")
        void parameter(@RequestParam int limit) {
            throw new IllegalStateException("Nothing was to be read: " + limit);
        }

        @PostMapping("/hooks/some/{key}")
        void hook(@PathVariable String key) {
            throw new InvalidInput("alerts", "is missing", "a list");
        }
    }
}
