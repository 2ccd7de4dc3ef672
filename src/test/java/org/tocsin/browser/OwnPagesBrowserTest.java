package org.tocsin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** What people do on their own page and administrators on theirs, at a desk and on a phone. */
class OwnPagesBrowserTest extends AtDesk {

    @Test
    void aTokenIsShownOnceAndOpensNothingOnceItIsRevoked() throws Exception {
        desk.signsIn("ada");
        browser.visits(desk.address("/me"));
        browser.clicks(By.xpath("//summary[normalize-space(.)='New token']"));
        browser.clicks(Desk.called("Make token"));
        browser.sees(Desk.saying("is not ticked"));
        atEveryLook("me-refused");

        browser.sees(By.id("tokens-name")).sendKeys("Dashboard");
        browser.clicks(By.id("tokens-read"));
        browser.clicks(Desk.called("Make token"));
        String token = browser.sees(By.cssSelector("#content .done code")).getText();
        atEveryLook("me-with-new-token");
        assertThat(statusWith(token)).isEqualTo(200);

        browser.visits(desk.address("/me"));
        assertThat(browser.driver().getPageSource()).contains("Dashboard").doesNotContain(token);
        browser.clicks(By.cssSelector("button[aria-label='Revoke Dashboard']"));
        browser.sees(Desk.saying("The token opens nothing any more."));
        browser.sees(Desk.saying("No program acts for you."));
        atEveryLook("me-revoked");
        assertThat(statusWith(token)).isEqualTo(401);
    }

    @Test
    void aReportThatLacksSomethingSaysWhatAndKeepsTheRest() {
        desk.signsIn("mira");
        browser.visits(desk.address("/report"));
        browser.clicks(Desk.called("Report it"));
        browser.sees(By.cssSelector(".field.wrong"));
        atEveryLook("report-refused");
    }

    @Test
    void theAuditCanBeReadAndFilteredOnAnyScreen() {
        desk.signsIn("noor");
        browser.visits(desk.address("/audit"));
        browser.sees(By.id("person")).sendKeys("noor");
        browser.clicks(Desk.called("Show"));
        browser.sees(By.xpath("//td[normalize-space(.)='Noor Rahman']"));
        atEveryLook("audit");
    }

    private int statusWith(String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(desk.address("/api/v1/incidents")))
                .header("Authorization", "Bearer " + token)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
    }
}
