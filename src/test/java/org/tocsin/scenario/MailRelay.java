package org.tocsin.scenario;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail relay that speaks as much SMTP as it is told to, on a port that stays the same when it is away for a while. */
final class MailRelay implements Provider<MailAnswer> {

    private final List<String> handles = new CopyOnWriteArrayList<>();
    private volatile MailAnswer answer = MailAnswer.TAKES_IT;
    private volatile ServerSocket socket = listeningAt(0);
    private final int port = socket.getLocalPort();

    int port() {
        return port;
    }

    @Override
    public void will(MailAnswer next) {
        answer = next;
        if (next == MailAnswer.IS_NOT_THERE) {
            close();
        } else if (socket.isClosed()) {
            socket = listeningAt(port);
        }
    }

    @Override
    public void recovers() {
        will(MailAnswer.TAKES_IT);
    }

    @Override
    public List<String> handles(String beginning) {
        return handles.stream().filter(handle -> handle.startsWith(beginning)).toList();
    }

    @Override
    public void forget() {
        handles.clear();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ServerSocket listeningAt(int where) {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), where));
            var listener = new Thread(() -> listen(listening), "relay");
            listener.setDaemon(true);
            listener.start();
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen(ServerSocket listening) {
        while (!listening.isClosed()) {
            try (Socket client = listening.accept()) {
                client.setSoTimeout(5_000);
                serve(client);
            } catch (IOException gone) {
                // the client or the test is
            }
        }
    }

    private void serve(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        switch (answer) {
            case HANGS -> in.readLine(); // until the client gives up
            case TALKS_GARBAGE -> say(client, "\u0001\u0002 what? \u007f");
            case SHUTS_DOWN -> say(client, "421 not now");
            default -> {
                say(client, "220 relay.example.org");
                for (var line = in.readLine(); line != null && obey(line, client, in); line = in.readLine()) {
                    // one command after the other
                }
            }
        }
    }

    /** Answers one command and says whether there may be another. */
    private boolean obey(String line, Socket client, BufferedReader in) throws IOException {
        switch (line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT)) {
            case "EHLO" -> say(client, "250-relay.example.org\r\n250 AUTH PLAIN");
            case "AUTH" -> say(client, answer == MailAnswer.WRONG_PASSWORD ? "535 no" : "235 welcome");
            case "RCPT" -> say(client, answer.code() >= 400 ? answer.code() + " no" : "250 ok");
            case "DATA" -> {
                say(client, "354 go on");
                takeMessage(in);
                if (answer == MailAnswer.RESETS_AFTER_THE_MESSAGE) {
                    client.setSoLinger(true, 0);
                    return false;
                }
                say(client, "250 queued");
            }
            default -> say(client, "250 ok");
        }
        return true;
    }

    private void takeMessage(BufferedReader in) throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.startsWith("Message-ID: <")) {
                handles.add(line.substring("Message-ID: <".length()));
            }
        }
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }
}
