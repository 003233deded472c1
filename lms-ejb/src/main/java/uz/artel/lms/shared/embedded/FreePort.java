package uz.artel.lms.shared.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Random;

/** A port of the loopback address on which nobody listens. */
public final class FreePort {

    private static final int FROM = 20_000;
    private static final int TO = 32_000;

    private FreePort() {}

    /**
     * Looks below the range from which the system gives ports to outgoing connections, so that none of them takes it before
     * it is listened on.
     *
     * @return from 20 000 to 31 999
     * @throws IOException when 200 ports in a row are taken
     */
    public static int find() throws IOException {
        var random = new Random();
        for (int attempt = 0; attempt < 200; attempt++) {
            int port = random.nextInt(FROM, TO);
            try (var socket = new ServerSocket()) {
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException e) {
                continue;
            }
        }
        throw new IOException("no free port between " + FROM + " and " + TO);
    }
}
