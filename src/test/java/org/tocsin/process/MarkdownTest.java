package org.tocsin.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text from outside in forms that understand Markdown. */
class MarkdownTest {

    @Test
    void whatLooksLikeMarkupStaysText() {
        assertThat(Markdown.plain("<b>*bold*</b> {{facts}} [x](y)"))
                .isEqualTo("&lt;b&gt;\\*bold\\*&lt;/b&gt; \\{\\{facts\\}\\} \\[x\\]\\(y\\)");
    }

    @Test
    void aLineDoesNotBecomeAListOrARule() {
        assertThat(Markdown.paragraphs("- one\n2. two\n---")).isEqualTo("\\- one\n\n2\\. two\n\n\\---");
    }

    @Test
    void theAddressOfAPageIsALinkWithEveryCharacterItNeeds() {
        assertThat(Markdown.plain("see http://prometheus/graph?g0.expr=http_requests_total&g0.tab=1, please"))
                .isEqualTo("see <http://prometheus/graph?g0.expr=http_requests_total&g0.tab=1>, please");
    }

    @Test
    void nothingElseIsALink() {
        assertThat(Markdown.plain("javascript:alert(1) <http://x\"onclick=y>"))
                .isEqualTo("javascript:alert\\(1\\) &lt;<http://x>\"onclick=y&gt;");
    }
}
