package uz.artel.lms.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The network between browsers and server: carries bytes both ways until it is cut. */
final class Wire implements AutoCloseable {

    private final ServerSocket door = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int port;
    private volatile boolean whole = true;

    Wire() throws IOException {
        threads.execute(this::listen);
    }

    /** Where browsers go, whatever the port of the product. */
    String address() {
        return "http://" + door.getInetAddress().getHostAddress() + ":" + door.getLocalPort();
    }

    /** The product listens on this port of the loopback address. */
    void to(int productPort) {
        port = productPort;
    }

    /** Breaks every connection in the middle of whatever it carries, and takes none until {@link #mend}. */
    void cut() throws IOException {
        whole = false;
        for (var socket : open) {
            reset(socket);
        }
    }

    /** A reset, not a farewell; one that has closed by itself meanwhile is cut already. */
    private static void reset(Socket socket) throws IOException {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (SocketException e) {
            if (!socket.isClosed()) {
                throw e;
            }
        }
    }

    void mend() {
        whole = true;
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                var browser = door.accept();
                if (whole) {
                    carry(browser);
                } else {
                    reset(browser);
                }
            } catch (IOException e) {
                // the door is closed at the end; a product that is away refuses, and the browser comes again
                continue;
            }
        }
    }

    private void carry(Socket browser) throws IOException {
        Socket product;
        try {
            product = new Socket(InetAddress.getLoopbackAddress(), port);
        } catch (IOException e) {
            browser.close();
            throw e;
        }
        open.add(browser);
        open.add(product);
        if (!whole) {
            // cut while it was being made
            reset(browser);
            reset(product);
        }
        threads.execute(() -> pump(browser, product));
        threads.execute(() -> pump(product, browser));
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            var some = new byte[8192];
            for (int n = in.read(some); n >= 0; n = in.read(some)) {
                out.write(some, 0, n);
                out.flush();
            }
        } catch (IOException e) {
            // cut, or one end is gone: try-with-resources closes the other
            return;
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
        threads.shutdownNow();
    }
}
