package org.tocsin.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What everybody finds in their mail. A mail is read once; one that nobody reads was not expected. */
class Mailboxes {

    private static final Pattern ACKNOWLEDGE = Pattern.compile("/acknowledge/[\\w-]+");

    private final GreenMail server;
    private final List<String> read = new ArrayList<>();

    Mailboxes(GreenMail server) {
        this.server = server;
    }

    /** The person has exactly one unread mail whose subject contains the words; it is read now. */
    String reads(String person, String words) {
        List<MimeMessage> matching = unread().stream()
                .filter(mail -> to(mail).equals(person + "@example.org"))
                .filter(mail -> subject(mail).contains(words))
                .toList();
        assertThat(matching)
                .as("unread mails of %s with '%s' in the subject; all unread: %s", person, words, overview())
                .hasSize(1);
        read.add(id(matching.get(0)));
        return GreenMailUtil.getBody(matching.get(0)).replace("=\r\n", "").replace("=3D", "=");
    }

    /** Whoever has unread mails with the words in their subject, one entry per mail; all are read now. */
    List<String> readers(String words) {
        List<MimeMessage> matching =
                unread().stream().filter(mail -> subject(mail).contains(words)).toList();
        matching.forEach(mail -> read.add(id(mail)));
        return matching.stream()
                .map(mail -> to(mail).replace("@example.org", ""))
                .toList();
    }

    /** The path of the link in a mail that acknowledges. */
    static String acknowledgeLink(String mail) {
        Matcher link = ACKNOWLEDGE.matcher(mail);
        assertThat(link.find()).as("an acknowledge link in: %s", mail).isTrue();
        return link.group();
    }

    /** Nobody has a mail that was not read. */
    void areEmpty() {
        assertThat(overview()).as("mails nobody expected").isEmpty();
    }

    void clear() {
        try {
            server.purgeEmailFromAllMailboxes();
        } catch (FolderException impossible) {
            throw new IllegalStateException(impossible);
        }
        read.clear();
    }

    private List<String> overview() {
        return unread().stream().map(mail -> to(mail) + " < " + subject(mail)).toList();
    }

    private List<MimeMessage> unread() {
        return List.of(server.getReceivedMessages()).stream()
                .filter(mail -> !read.contains(id(mail)))
                .toList();
    }

    // Not the mail's own id: that is the same when it is sent again, and a repetition must not hide.
    private static String id(MimeMessage mail) {
        return String.valueOf(System.identityHashCode(mail));
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getRecipients(Message.RecipientType.TO)[0].toString().replaceAll(".*<|>", "");
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
