package org.tocsin.paging;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.tocsin.shared.OwnAddress;

/** Makes the link by which a page is acknowledged, at the moment the page is sent. */
@Component
class PageLinks {

    private final PageTexts texts;
    private final Tokens tokens;
    private final OwnAddress address;

    PageLinks(PageTexts texts, Tokens tokens, OwnAddress address) {
        this.texts = texts;
        this.tokens = tokens;
        this.address = address;
    }

    /** A new link for the page, behind which stands what the page says now; stored in the caller's transaction. */
    URI issue(long page, PageContent content) {
        texts.remember(page, content);
        return address.of("/acknowledge/" + tokens.issue(page));
    }
}
