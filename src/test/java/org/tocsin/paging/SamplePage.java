package org.tocsin.paging;

import java.net.URI;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.tocsin.catalog.Person;
import org.tocsin.catalog.Role;
import org.tocsin.shared.IncidentNumber;

/** A page to Ada, full of what strangers might write. */
public final class SamplePage {

    /** The token in its link. */
    public static final String TOKEN = "token-that-acknowledges";

    private SamplePage() {}

    /** To whom it goes. */
    public static Person ada() {
        return new Person("ada", "Ada", "ada@example.org", null, ZoneOffset.UTC, List.of(), Set.of(Role.RESPONDER));
    }

    /** The page, always the same. */
    public static Page page() {
        var number = IncidentNumber.of(2026, 42);
        var content = new PageContent(
                number, "Checkout\r\nBcc: eve@example.org", "P1", "Checkout & Pay", "<script>alert(1)</script> ${1+1}");
        return new Page(
                "page.INC-2026-0042.level-1.round-1.ada.sample",
                ada(),
                new PageRequest(number, new Summons(Purpose.RESPONDER, "payments"), 1, 1),
                content,
                URI.create("https://tocsin.example.org/acknowledge/" + TOKEN));
    }
}
