package no.throughgate.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Says that a port is taken before a server takes half a minute to find out. */
public final class Ports {

    private Ports() {}

    /**
     * @param what the server that wants the port, as its user calls it
     * @param setting the property that moves it elsewhere
     */
    public static void requireFree(int port, String what, String setting) {
        if (port != 0 && !isFree(port)) {
            throw new StartupFailure("Port %d for %s is taken; stop what uses it or set %s=<another port>"
                    .formatted(port, what, setting));
        }
    }

    /** A port that was free a moment ago. */
    public static int anyFree() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new StartupFailure("This machine has no free port: " + e.getMessage(), e);
        }
    }

    /** Tried on loopback and on all addresses: a server bound to either is in the way. */
    private static boolean isFree(int port) {
        return canBind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port))
                && canBind(new InetSocketAddress(port));
    }

    private static boolean canBind(InetSocketAddress address) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(address);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
