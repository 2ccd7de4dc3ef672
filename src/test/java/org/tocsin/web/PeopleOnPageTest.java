package org.tocsin.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.tocsin.incident.Incident;
import org.tocsin.incident.IncidentPeople;
import org.tocsin.incident.Incidents;
import org.tocsin.incident.Participant;
import org.tocsin.incident.ProviderOutcome;
import org.tocsin.incident.ThirdParties;
import org.tocsin.incident.ThirdParty;

/** The page of an incident says who takes part in it, and what providers owe. */
@PageTest
class PeopleOnPageTest {

    @Autowired
    private MockMvc web;

    @Autowired
    private Incidents incidents;

    @Autowired
    private IncidentPeople people;

    @Autowired
    private ThirdParties thirdParties;

    @Test
    void whoTakesPartIsSaidByNameWithWhatTheyAreAndWhoAsked() throws Exception {
        Incident incident = Fixtures.openIncident("Checkout is down", "ada");
        given(incidents.get(Fixtures.NUMBER)).willReturn(incident);
        given(people.of(incident))
                .willReturn(List.of(new Participant("emil", "helper", Fixtures.NOW.minusSeconds(120), "ada")));

        assertThat(page()).contains("Emil Reyes", ">helper<", "2 min ago", ">Ada Winter<");
    }

    @Test
    void aProviderThatIsLateIsLoudAndOneThatSolvedItIsNot() throws Exception {
        given(incidents.get(Fixtures.NUMBER)).willReturn(Fixtures.openIncident("Checkout is down", "ada"));
        ThirdParty late = asked("<b>CardBank</b>", List.of());
        ThirdParty solved = asked("CloudHost", List.of(new ThirdParty.Answer(ProviderOutcome.SOLVED, "Fixed", word())));
        given(thirdParties.of(Fixtures.NUMBER)).willReturn(List.of(late, solved));

        assertThat(page())
                .contains("&lt;b&gt;CardBank&lt;/b&gt;")
                .contains("<span class=\"mark missed\">no answer yet</span>")
                .contains("<span class=\"mark kept\">solved by them</span>");
    }

    private String page() throws Exception {
        return web.perform(get("/incidents/" + Fixtures.NUMBER).principal(Fixtures.signedIn("ada", "responder")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static ThirdParty asked(String provider, List<ThirdParty.Answer> answers) {
        return new ThirdParty(
                1, Fixtures.NUMBER, new ThirdParty.Request(provider, "CB-7", "Why", false, word()), answers);
    }

    private static ThirdParty.Word word() {
        return new ThirdParty.Word("ada", Fixtures.NOW.minusSeconds(600), Fixtures.NOW.minusSeconds(60));
    }
}
