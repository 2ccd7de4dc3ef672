package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.annotations.Operation;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Whoever reads the audit reads what was done, not how programs write it. */
class AuditWordsTest {

    private final AuditWords words = words();

    @Test
    void anAddressIsCalledWhatItsDescriptionSays() {
        assertThat(words.of("PUT /api/v1/tasks/{task:[0-9a-f-]{36}}/draft")).isEqualTo("keep what is not sent yet");
    }

    @Test
    void aPageIsCalledWhatPeopleDoOnIt() {
        assertThat(words.of("POST /login")).isEqualTo("sign-in");
        assertThat(words.of("POST /report")).isEqualTo("report a problem");
    }

    @Test
    void whatNobodyDescribedShowsNoPatterns() {
        assertThat(words.of("DELETE /x/{task:[0-9a-f-]{36}}/{id}")).isEqualTo("DELETE /x/…/…");
    }

    @Test
    void whatTheEngineSaysStaysInWords() {
        assertThat(words.of("SetJobRetries Job")).isEqualTo("set job retries");
        assertThat(words.of("sign-in")).isEqualTo("sign-in");
    }

    private static AuditWords words() {
        try {
            var addresses = new RequestMappingHandlerMapping();
            var parser = new RequestMappingInfo.BuilderConfiguration();
            parser.setPatternParser(new PathPatternParser());
            addresses.registerMapping(
                    RequestMappingInfo.paths("/api/v1/tasks/{task:[0-9a-f-]{36}}/draft")
                            .methods(RequestMethod.PUT)
                            .options(parser)
                            .build(),
                    new Drafts(),
                    Drafts.class.getDeclaredMethod("keep"));
            return new AuditWords(addresses);
        } catch (NoSuchMethodException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static class Drafts {
        @Operation(summary = "Keep what is not sent yet")
        void keep() {}
    }
}
