package org.tocsin.shared.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.tocsin.shared.Reason;

/** A mail relay that speaks as much SMTP as needed and answers what a test tells it to. */
public final class RelayForTests implements AutoCloseable {

    /** The password we sign in to it with. */
    public static final String PASSWORD = "password-nobody-may-read";

    private static final Set<Integer> ABOUT_CREDENTIALS = Set.of(454, 534, 535, 538);

    private final ServerSocket socket;
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private volatile int answer = 250;

    /** A relay that accepts everything. */
    public RelayForTests() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var listener = new Thread(this::listen, "relay");
        listener.setDaemon(true);
        listener.start();
    }

    /** Answers the recipient, the sender or the credentials, whichever the code is about, like this from now on; 0 hangs up after the message. */
    public void answerWith(int code) {
        answer = code;
    }

    /** The Message-IDs that came, oldest first. */
    public List<String> keysSeen() {
        return messages.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("Message-ID: "))
                .toList();
    }

    /** The messages that came, as they came. */
    public List<String> messages() {
        return messages;
    }

    /** A transport that sends through it. */
    public MailTransport transport() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(socket.getLocalPort());
        sender.setUsername("tocsin");
        sender.setPassword(PASSWORD);
        sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        var settings = new MailSettings("Tocsin <tocsin@example.org>", null);
        MailConfiguration.harden(sender, settings);
        var clock = Clock.fixed(Instant.parse("2026-01-07T12:00:00Z"), ZoneOffset.UTC);
        return new MailTransport(sender, new MailComposer(settings, clock));
    }

    /** Reply codes, and the reasons they stand for; 0 is a connection that breaks before the reply. */
    public static Map<Integer, Reason> failures() {
        return Map.ofEntries(
                Map.entry(421, Reason.SERVER_ERROR),
                Map.entry(450, Reason.SERVER_ERROR),
                Map.entry(451, Reason.SERVER_ERROR),
                Map.entry(452, Reason.SERVER_ERROR),
                Map.entry(454, Reason.SERVER_ERROR),
                Map.entry(530, Reason.AUTHENTICATION),
                Map.entry(534, Reason.AUTHENTICATION),
                Map.entry(535, Reason.AUTHENTICATION),
                Map.entry(538, Reason.AUTHENTICATION),
                Map.entry(550, Reason.REJECTED),
                Map.entry(551, Reason.REJECTED),
                Map.entry(552, Reason.REJECTED),
                Map.entry(553, Reason.REJECTED),
                Map.entry(554, Reason.REJECTED),
                Map.entry(0, Reason.UNREACHABLE));
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                serve(client);
            } catch (IOException e) {
                // the client or the test is gone
            }
        }
    }

    private void serve(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        say(client, "220 relay.example.org");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var verb = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
            switch (verb) {
                case "EHLO" -> say(client, "250-relay.example.org\r\n250 AUTH PLAIN");
                case "AUTH" -> say(client, ABOUT_CREDENTIALS.contains(answer) ? refusal() : "235 welcome");
                case "RCPT" -> say(client, answer == 250 || answer == 0 ? "250 ok" : refusal());
                case "DATA" -> {
                    say(client, "354 go on");
                    messages.add(read(in));
                    if (answer == 0) {
                        return;
                    }
                    say(client, "250 queued");
                }
                case "MAIL" -> say(client, answer == 530 ? refusal() : "250 ok");
                case "RSET", "QUIT" -> say(client, "250 ok");
                default -> say(client, "502 not here");
            }
        }
    }

    private String refusal() {
        return "%d 5.7.0 you said %s to ada@example.org".formatted(answer, PASSWORD);
    }

    private static String read(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
