package org.tocsin.paging;

import java.net.URI;
import org.springframework.stereotype.Component;
import org.tocsin.shared.PublicAddress;
import org.tocsin.shared.Transactions;

/** Makes the link by which a page is acknowledged, at the moment the page is sent. */
@Component
class PageLinks {

    private final PageRows rows;
    private final Tokens tokens;
    private final PublicAddress address;
    private final Transactions transactions;

    PageLinks(PageRows rows, Tokens tokens, PublicAddress address, Transactions transactions) {
        this.rows = rows;
        this.tokens = tokens;
        this.address = address;
        this.transactions = transactions;
    }

    /** A new link for the page, behind which stands what the page says now. */
    URI issue(long page, PageContent content) {
        return address.acknowledge(transactions.apart(() -> {
            rows.remember(page, content);
            return tokens.issue(page);
        }));
    }
}
