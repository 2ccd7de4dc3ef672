package org.tocsin.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.tocsin.catalog.Catalog;
import org.tocsin.shared.config.ConfigFiles;

/** What comes from the catalogue cannot be changed in Admin, since the catalogue would undo it; everything else can. */
class CatalogueOwnsTest {

    private final CatalogueOwns filter = new CatalogueOwns(Catalog.of(ConfigFiles.in("config"), List.of()));

    @ParameterizedTest
    @CsvSource({
        "PUT, user/ada/profile",
        "PUT, user/%61da/profile",
        "DELETE, user/ada",
        "DELETE, user/ada/",
        "PUT, group/payments",
        "DELETE, group/incidentmanager",
        "DELETE, group/camunda-admin",
        "PUT, group/sre/members/ada",
        "DELETE, group/payments/members/ada",
    })
    void whatTheCatalogueOwnsIsRefusedInWords(String method, String place) throws Exception {
        MockHttpServletResponse answer = send(method, place);

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("comes from the catalogue");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, user/ada/credentials",
        "POST, user/ada/unlock",
        "GET, user/ada/profile",
        "POST, user/create",
        "PUT, user/auditor/profile",
        "DELETE, user/auditor",
        "PUT, group/sre/members/auditor",
        "PUT, group/visitors",
        "PUT, filter/ada",
    })
    void everythingElseGoesThrough(String method, String place) throws Exception {
        assertThat(send(method, place).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "user/ada/profile, catalogue",
        "group/payments, catalogue",
        "group/camunda-admin, catalogue",
        "user/auditor/profile,",
        "group/visitors,",
    })
    void whoeverReadsItIsToldWhoOwnsIt(String place, String owner) throws Exception {
        assertThat(send("GET", place).getHeader("Tocsin-Owner")).isEqualTo(owner);
    }

    private MockHttpServletResponse send(String method, String place) throws Exception {
        MockHttpServletResponse answer = new MockHttpServletResponse();
        filter.doFilter(
                new MockHttpServletRequest(method, "/camunda/api/engine/engine/default/" + place),
                answer,
                new MockFilterChain());
        return answer;
    }
}
