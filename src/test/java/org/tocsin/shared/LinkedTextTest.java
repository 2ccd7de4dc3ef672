package org.tocsin.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.tocsin.shared.LinkedText.Part;

/** In a text from outside only links that lead where they say can be followed; in most only those to our own pages. */
class LinkedTextTest {

    private final OwnAddress address = new OwnAddress(URI.create("https://tocsin.example.org"));

    @Test
    void ourOwnLinksCanBeFollowedWithoutTheFullStopBehindThem() {
        assertThat(
                        parts(
                                "Tap https://tocsin.example.org/acknowledge/x1 (or https://tocsin.example.org/incidents/INC-1)."))
                .extracting(Part::href)
                .containsExactly(
                        null,
                        "https://tocsin.example.org/acknowledge/x1",
                        null,
                        "https://tocsin.example.org/incidents/INC-1",
                        null);
    }

    @Test
    void otherLinksAreText() {
        assertThat(parts("See https://evil.test/ and https://tocsin.example.org.evil.test/x and javascript:alert(1)"))
                .extracting(Part::href)
                .containsExactly((String) null);
    }

    @Test
    void whatWasReportedLeadsToPagesAnywhere() {
        assertThat(LinkedText.leadingAnywhere("See http://prometheus:9090/graph?g0=up%20==0, it fills"))
                .containsExactly(
                        new Part("See ", null),
                        new Part(
                                "http://prometheus:9090/graph?g0=up%20==0", "http://prometheus:9090/graph?g0=up%20==0"),
                        new Part(", it fills", null));
    }

    @Test
    void noLinkLeadsElsewhereThanItSeemsTo() {
        for (String odd : List.of(
                "javascript:alert(1)",
                "data:text/html,x",
                "https://bank.example.org@evil.test/",
                "https://b\u0430nk.example.org/",
                "https://evil.test/\u202Egpj.exe",
                "https://",
                "http://[",
                "https://x\" onclick=\"alert(1)")) {
            assertThat(LinkedText.leadingAnywhere(odd)).as(odd).allSatisfy(part -> assertThat(part.href())
                    .isIn(null, "https://x"));
        }
    }

    @Test
    void nothingOfTheTextIsLost() {
        String text = "a https://tocsin.example.org/x, b\n\nhttps://other.test/ <i>c</i> https://tocsin.example.org";

        assertThat(parts(text).stream().map(Part::text).collect(Collectors.joining()))
                .isEqualTo(text);
        assertThat(parts("")).isEmpty();
    }

    private List<Part> parts(String text) {
        return LinkedText.of(text, address);
    }
}
