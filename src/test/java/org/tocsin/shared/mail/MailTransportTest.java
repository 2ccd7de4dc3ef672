package org.tocsin.shared.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tocsin.shared.DeliveryOutcome;
import org.tocsin.shared.DeliveryOutcome.Accepted;
import org.tocsin.shared.DeliveryOutcome.Refused;
import org.tocsin.shared.IncidentNumber;
import org.tocsin.shared.Reason;
import org.tocsin.shared.mail.MailSettings.Starttls;
import org.tocsin.shared.mail.MailText.Link;

/** What a real mail server receives from us. */
class MailTransportTest {

    private static final Instant NOW = Instant.parse("2026-01-07T12:00:00Z");
    private static final MailSettings SETTINGS = new MailSettings("Tocsin <tocsin@example.org>", null);

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Test
    void aMailGoesToOneRecipientInTheThreadOfItsIncident() throws Exception {
        var outcome = send("ada@example.org", "[P1] Zahlung läuft nicht", "Nobody can pay.");

        var mail = received();
        assertThat(outcome).isEqualTo(new Accepted("<page.1.ada@example.org>"));
        assertThat(mail.getMessageID()).isEqualTo("<page.1.ada@example.org>");
        assertThat(mail.getHeader("References")).containsExactly("<incident.INC-2026-0042@example.org>");
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<incident.INC-2026-0042@example.org>");
        assertThat(mail.getFrom()).extracting(Object::toString).containsExactly("Tocsin <tocsin@example.org>");
        assertThat(mail.getHeader("Return-Path")).containsExactly("<tocsin@example.org>");
        assertThat(mail.getRecipients(RecipientType.TO))
                .extracting(Object::toString)
                .containsExactly("ada@example.org");
        assertThat(mail.getSubject()).isEqualTo("[P1] Zahlung läuft nicht");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(mail.getSentDate()).isEqualTo(Date.from(NOW));
    }

    @Test
    void itsTextIsThereAndItsHtmlEscapesEverything() throws Exception {
        send("ada@example.org", "Checkout", "<script>alert(1)</script> & \"more\"\n\nSecond paragraph");

        var content = (MimeMultipart) received().getContent();
        assertThat(content.getContentType()).startsWith("multipart/alternative");
        assertThat(content.getBodyPart(0).getContent().toString())
                .contains(
                        "<script>alert(1)</script>",
                        "Service: Shop & <b>",
                        "Acknowledge: https://tocsin.example.org/a?b=1&c=2");
        assertThat(content.getBodyPart(1).getContent().toString())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;", "<p>Second paragraph</p>")
                .contains("Shop &amp; &lt;b&gt;", "href=\"https://tocsin.example.org/a?b=1&amp;c=2\"")
                .doesNotContain("<script>");
    }

    @Test
    void noTextCanAddAHeaderOrARecipient() throws Exception {
        send("ada@example.org", "Checkout\r\nBcc: eve@example.org\r\n\r\nbody\u2028x\u0000", "text");

        assertThat(SERVER.getReceivedMessages()).hasSize(1);
        assertThat(received().getSubject()).isEqualTo("Checkout Bcc: eve@example.org body x");
        assertThat(received().getHeader("Bcc")).isNull();
    }

    @Test
    void whatIsNotOneAddressIsRefused() {
        for (var to : List.of(
                "", "ada", "ada@example.org, eve@example.org", "ada@example.org\r\nBcc: eve@example.org", "@")) {
            assertThat(send(to, "Checkout", "text")).as(to).isInstanceOfSatisfying(Refused.class, refused -> assertThat(
                            refused.reason())
                    .isEqualTo(Reason.MISCONFIGURED));
        }
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void aHandleOfAnyCharactersBecomesAMessageIdAndNoTwoTheSame() {
        var composer = new MailComposer(SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(composer.messageId("a b")).isEqualTo("<a=20=b@example.org>");
        assertThat(composer.messageId("a>b\r\n")).isEqualTo("<a=3E=b=D==A=@example.org>");
        assertThat(composer.messageId("jürgen")).isEqualTo("<j=FC=rgen@example.org>");
        assertThat(composer.messageId(".a..b.")).isEqualTo("<=2E=a=2E=.b=2E=@example.org>");
    }

    @Test
    void whereEncryptionIsRequiredARelayWithoutItIsNotUsed() {
        var strict = new MailSettings("tocsin@example.org", Starttls.REQUIRED);

        assertThat(transport(strict).send(mail("ada@example.org", "Checkout", "text")))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.MISCONFIGURED);
                    assertThat(refused.detail()).contains("STARTTLS");
                });
        assertThat(SERVER.getReceivedMessages()).isEmpty();
    }

    @Test
    void encryptionIsRequiredUnlessTheRelayIsOnThisMachineOrSomebodySaidOtherwise() {
        assertThat(starttls("mail.example.org", null)).isEqualTo("true");
        assertThat(starttls("localhost", null)).isEqualTo("false");
        assertThat(starttls("localhost", Starttls.REQUIRED)).isEqualTo("true");
        assertThat(starttls("mail.example.org", Starttls.OFF)).isEqualTo("false");
    }

    @Test
    void nothingWaitsForEver() {
        var sender = new JavaMailSenderImpl();
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "7000");

        MailConfiguration.harden(sender, SETTINGS);

        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.connectiontimeout", "5000")
                .containsEntry("mail.smtp.timeout", "7000")
                .containsEntry("mail.smtp.writetimeout", "15000");
    }

    @Test
    void theSenderIsOneAddress() {
        assertThatThrownBy(() -> new MailSettings("nobody", null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tocsin.mail.from is 'nobody'");
    }

    private static Object starttls(String host, @Nullable Starttls starttls) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        MailConfiguration.harden(sender, new MailSettings("tocsin@example.org", starttls));
        return sender.getJavaMailProperties().getProperty("mail.smtp.starttls.required");
    }

    private static MimeMessage received() {
        return SERVER.getReceivedMessages()[0];
    }

    private static DeliveryOutcome send(String to, String subject, String text) {
        return transport(SETTINGS).send(mail(to, subject, text));
    }

    private static Mail mail(String to, String subject, String text) {
        var link = new Link("Acknowledge", URI.create("https://tocsin.example.org/a?b=1&c=2"));
        return new Mail(
                to,
                subject,
                new MailText(text, Map.of("Service", "Shop & <b>"), List.of(link)),
                new Mail.Identity("page.1.ada", IncidentNumber.of(2026, 42), true));
    }

    private static MailTransport transport(MailSettings settings) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(SERVER.getSmtp().getPort());
        MailConfiguration.harden(sender, settings);
        return new MailTransport(sender, new MailComposer(settings, Clock.fixed(NOW, ZoneOffset.UTC)));
    }
}
