package org.tocsin.paging;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.tocsin.shared.OwnAddress;
import org.tocsin.shared.Transactions;

/** Makes the link by which a page is acknowledged, at the moment the page is sent. */
@Component
class PageLinks {

    private final PageTexts texts;
    private final Tokens tokens;
    private final OwnAddress address;
    private final Transactions transactions;

    PageLinks(PageTexts texts, Tokens tokens, OwnAddress address, Transactions transactions) {
        this.texts = texts;
        this.tokens = tokens;
        this.address = address;
        this.transactions = transactions;
    }

    /** A new link for the page, behind which stands what the page says now. */
    URI issue(long page, PageContent content) {
        return address.of("/acknowledge/"
                + transactions.apart(() -> {
                    texts.remember(page, content);
                    return tokens.issue(page);
                }));
    }
}
