package org.tocsin.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A provider on this machine that answers whoever calls one letter after the other, so slowly that it never ends and so fast
 * that no time-out of a connection strikes.
 */
public final class DrippingServer implements AutoCloseable {

    private final ServerSocket socket;

    /** A server whose answers begin with the given words. */
    public DrippingServer(String words) throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread answering = new Thread(() -> answer(words), "dripping");
        answering.setDaemon(true);
        answering.start();
    }

    /** Where it listens, on 127.0.0.1. */
    public int port() {
        return socket.getLocalPort();
    }

    private void answer(String words) {
        while (!socket.isClosed()) {
            try (Socket caller = socket.accept();
                    OutputStream out = caller.getOutputStream()) {
                out.write(words.getBytes(StandardCharsets.US_ASCII));
                while (!socket.isClosed()) {
                    out.write('x');
                    out.flush();
                    Thread.sleep(50);
                }
            } catch (IOException gaveUp) {
                // the next one, please
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
