package dev.orcaworkflow.local.place;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Tells whether a port of the loopback address is free. */
@FunctionalInterface
public interface PortProbe {
    boolean free(int port);

    /** Asks the operating system by listening for a moment. */
    static PortProbe loopback() {
        return port -> {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
                return socket.isBound();
            } catch (IOException _) {
                return false;
            }
        };
    }

    /** A port that is free now and that nobody needs to know. */
    static int any() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
