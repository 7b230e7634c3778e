package dev.orcaworkflow.local.cli;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;

/** Addresses that others can be told: a wildcard is none. */
final class ListenAddress {
    private ListenAddress() {}

    static boolean isOwn(String text) {
        try {
            InetAddress address = InetAddress.getByName(text);
            return !address.isAnyLocalAddress()
                    && (address.isLoopbackAddress() || NetworkInterface.getByInetAddress(address) != null);
        } catch (UnknownHostException | SocketException unknown) {
            return false;
        }
    }

    static String example() {
        try {
            return InetAddress.getLocalHost().getHostAddress();
        } catch (UnknownHostException nameless) {
            return "192.168.1.10";
        }
    }
}
