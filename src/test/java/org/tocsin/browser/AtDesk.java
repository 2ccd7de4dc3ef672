package org.tocsin.browser;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.tocsin.testing.WithPostgres;

/** Somebody at a computer of their own with our own pages open: a story of those begins with an empty browser. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@WithPostgres
abstract class AtDesk {

    @LocalServerPort
    private int port;

    Browser browser;
    Desk desk;
    private Examination examination;

    @BeforeEach
    void open() {
        browser = Browser.open();
        desk = new Desk(browser, "http://localhost:" + port);
        examination = new Examination(browser);
    }

    @AfterEach
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    /** Fails if what is open keeps somebody out, by day or by night, at a desk or on a phone. */
    void atEveryLook(String name) {
        for (String scheme : List.of("light", "dark")) {
            for (int width : List.of(360, 1280)) {
                examination.by(scheme, width);
                examination.findsNothing("%s-%s-%d".formatted(name, scheme, width));
            }
        }
    }
}
