package uz.artel.lms.launch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/** HTTP over a socket that is bound to an address of its choice, with headers that no library would let anybody write. */
final class RawClient {

    /** An answer as it came. */
    record Answer(int status, List<String> lines, String body) {

        String header(String name) {
            return headers(name).stream().findFirst().orElse("");
        }

        List<String> headers(String name) {
            return lines.stream()
                    .filter(l -> l.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(l -> l.substring(name.length() + 1).strip())
                    .toList();
        }
    }

    /** Kind of the record that goes on with a greeting, RFC 5246 §6.2.1. */
    static final int HANDSHAKE = 22;

    private static final int PATIENCE = 60_000;

    private final int port;
    private final SSLContext tls;

    /** @param certificate the only one that is accepted */
    RawClient(int port, X509Certificate certificate) throws Exception {
        this.port = port;
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("server", certificate);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
    }

    /** The version both sides agreed on when the client offers this one alone. */
    String handshake(String version) throws IOException {
        try (var socket = secure("127.0.0.1")) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            return socket.getSession().getProtocol();
        }
    }

    /**
     * Greets with one version alone, in the form before TLS 1.3.
     *
     * @param minor 1 for TLS 1.0, 2 for 1.1, 3 for 1.2
     * @return the kind of the record that answers, or -1 when the server hangs up
     */
    int hello(int minor) throws IOException {
        // ECDHE with ECDSA, AES-CBC and AES-GCM; group secp256r1; plain points; SHA-256 and SHA-1 with ECDSA
        var rest = HexFormat.of()
                .parseHex("000004c009c02b0100" + "0018" + "000a000400020017" + "000b00020100" + "000d000600040403"
                        + "0203");
        var random = new byte[32];
        new Random(minor).nextBytes(random);
        var hello = ByteBuffer.allocate(5 + 4 + 2 + random.length + rest.length);
        int body = 2 + random.length + rest.length;
        hello.put((byte) HANDSHAKE).put((byte) 3).put((byte) Math.min(minor, 1)).putShort((short) (body + 4));
        hello.put((byte) 1).put((byte) 0).putShort((short) body);
        hello.put((byte) 3).put((byte) minor).put(random).put(rest);
        try (var socket = connect("127.0.0.1")) {
            socket.getOutputStream().write(hello.array());
            socket.getOutputStream().flush();
            return socket.getInputStream().read();
        }
    }

    Answer get(String from, String path, String... headers) throws IOException {
        try (var socket = secure(from)) {
            return ask(socket, path, headers);
        }
    }

    Answer plain(String from, String path, String... headers) throws IOException {
        try (var socket = connect(from)) {
            return ask(socket, path, headers);
        }
    }

    private SSLSocket secure(String from) throws IOException {
        return (SSLSocket) tls.getSocketFactory().createSocket(connect(from), "127.0.0.1", port, true);
    }

    private Socket connect(String from) throws IOException {
        var socket = new Socket();
        socket.setSoTimeout(PATIENCE);
        socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
        socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
        return socket;
    }

    private Answer ask(Socket socket, String path, String... headers) throws IOException {
        var request = new StringBuilder("GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1:" + port
                + "\r\nAccept-Language: ru\r\nConnection: close\r\n");
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
        var in = socket.getInputStream();
        var head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int sign = in.read();
            if (sign < 0) {
                throw new IOException("the answer ends in its head: " + head);
            }
            head.write(sign);
        }
        var lines = List.of(head.toString(StandardCharsets.ISO_8859_1).strip().split("\r\n"));
        var answer = new Answer(Integer.parseInt(lines.get(0).split(" ")[1]), lines, "");
        var length = answer.header("Content-Length");
        var body = length.isEmpty() ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        return new Answer(answer.status(), lines, new String(body, StandardCharsets.UTF_8));
    }
}
