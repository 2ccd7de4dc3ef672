package org.tocsin.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.access.ApiTokens;
import org.tocsin.access.Doorkeeper;
import org.tocsin.audit.Audit;
import org.tocsin.shared.OwnAddress;
import org.tocsin.testing.EngineTest;
import org.tocsin.web.guard.Sessions;

/** One sign-in for everything, and what is open without it. */
@EngineTest
@AutoConfigureMockMvc
@EnableConfigurationProperties({OwnAddress.class, ProviderSettings.class})
@Import({
    Programs.class,
    ProviderPeople.class,
    ProviderSignIn.class,
    ProviderSignOut.class,
    SignOutEverywhere.class,
    Roles.class,
    Doorkeeper.class,
    ErrorFacts.class,
    SignInConfiguration.class,
    EnginePasswords.class,
    LoginPage.class,
    NothingHere.class
})
class SignInIT {

    @MockitoBean
    private ApiTokens tokens;

    @MockitoBean
    private Sessions sessions;

    @MockitoBean
    private Audit audit;

    @Autowired
    private MockMvc http;

    @Test
    void aPersonOfTheCatalogueSignsInAndLandsAtHome() throws Exception {
        http.perform(post("/login").with(csrf()).param("username", "ada").param("password", "ada"))
                .andExpect(redirectedUrl("/"));
    }

    @Test
    void aWrongPasswordLeadsBackToThePage() throws Exception {
        http.perform(post("/login").with(csrf()).param("username", "bruno").param("password", "wrong"))
                .andExpect(redirectedUrl("/login?error"));
        http.perform(get("/login?error")).andExpect(content().string(containsString("is wrong")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/incidents/INC-2026-0001", "/camunda/app/tasklist/default/", "/outbox", "/anything"})
    void peopleAreSentToThePageAndBack(String path) throws Exception {
        http.perform(get(path).accept("text/html")).andExpect(redirectedUrl("/login"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/incidents", "/v3/api-docs", "/actuator/prometheus", "/actuator/env"})
    void machinesAreToldWhatIsMissing(String path) throws Exception {
        http.perform(get(path))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")));
    }

    @Test
    void whoseSessionHasEndedIsToldSo() throws Exception {
        http.perform(post("/incidents/INC-2026-0001/note").accept("text/html"))
                .andExpect(status().isForbidden())
                .andExpect(request().attribute(Refused.REASON, containsString("session has ended")))
                .andExpect(request().attribute(Refused.BACK, "/incidents/INC-2026-0001"));
    }

    @Test
    void whoHasSignedInAnewIsToldThatThePageIsOld() throws Exception {
        http.perform(post("/me/tokens").with(user("ada")).accept("text/html"))
                .andExpect(status().isForbidden())
                .andExpect(request().attribute(Refused.REASON, containsString("signed in anew")))
                .andExpect(request().attribute(Refused.BACK, "/me"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/actuator/health", "/css/login.css", "/js/webapp.js"})
    void someThingsAreOpen(String path) throws Exception {
        http.perform(get(path)).andExpect(status().isOk());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hooks/alertmanager/key", "/acknowledge/token"})
    void whatCarriesItsOwnKeyNeedsNoSignInAndNoToken(String path) throws Exception {
        http.perform(post(path)).andExpect(status().isNotFound()); // the features that answer are not in this test
    }

    @Test
    void aPasswordInTheRequestNeedsNoToken() throws Exception {
        http.perform(post("/api/v1/incidents").with(httpBasic("dana", "dana"))).andExpect(status().isNotFound());
    }

    @Test
    void aMachineWithoutAPasswordIsToldSoWhateverItSends() throws Exception {
        http.perform(post("/api/v1/incidents").contentType("application/json").content("{}"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("WWW-Authenticate", containsString("Basic")));
    }

    @Test
    void aMachineThatCallsWhatIsNotThereReadsAProblemDetail() throws Exception {
        http.perform(get("/api/v1/nothing").with(httpBasic("ada", "ada")))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(content().string(containsString("/v3/api-docs")));
    }

    @Test
    void aSessionWithoutATokenChangesNothing() throws Exception {
        http.perform(post("/api/v1/incidents").with(user("ada"))).andExpect(status().isForbidden());
    }

    @Test
    void nobodyMakesAFirstAdministrator() throws Exception {
        String path = "/camunda/api/admin/setup/default/user/create";
        http.perform(post(path)).andExpect(status().isUnauthorized());
        http.perform(post(path).with(httpBasic("emil", "emil"))).andExpect(status().isForbidden());
        http.perform(get("/camunda/app/admin/default/setup/").with(user("ada"))).andExpect(status().isForbidden());
    }

    @Test
    void aPageThatWasOpenTooLongSaysSo() throws Exception {
        http.perform(post("/login").param("username", "ada").param("password", "ada"))
                .andExpect(redirectedUrl("/login?expired"));
    }

    @Test
    void signingOutOfTheWebappsSignsOutOfEverything() throws Exception {
        http.perform(post("/camunda/api/admin/auth/user/default/logout").with(user("ada")))
                .andExpect(status().isNoContent());
        http.perform(post("/logout").with(csrf()).with(user("ada"))).andExpect(redirectedUrl("/login?signedout"));
    }
}
