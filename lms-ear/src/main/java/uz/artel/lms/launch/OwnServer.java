package uz.artel.lms.launch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * The launcher's look at its own server, on the address of this machine for which no certificate is made out: it accepts the
 * one certificate that the installation names, and no other, whoever signed it.
 */
final class OwnServer {

    private final HttpClient client;

    /** @param certificate the server's own, or null when it speaks plain HTTP */
    OwnServer(X509Certificate certificate) {
        var builder = HttpClient.newBuilder()
                .connectTimeout(Duration.ofSeconds(2))
                .followRedirects(HttpClient.Redirect.NORMAL);
        if (certificate != null) {
            builder.sslContext(accepting(certificate));
        }
        client = builder.build();
    }

    /** Of the server that runs on a data folder, with the certificate it began with. */
    static OwnServer of(Path data) throws IOException {
        var kept = certificateFile(data);
        if (!Files.isRegularFile(kept)) {
            return new OwnServer(null);
        }
        try {
            return new OwnServer((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Files.readAllBytes(kept))));
        } catch (CertificateException e) {
            throw new IOException(kept + " is no certificate", e);
        }
    }

    /** Keeps the certificate for {@link #of}, or forgets the one of an earlier start. */
    static void keep(Path data, Tls tls) throws IOException {
        try {
            if (tls == null) {
                Files.deleteIfExists(certificateFile(data));
            } else {
                Files.write(certificateFile(data), tls.certificate().getEncoded());
            }
        } catch (CertificateException e) {
            throw new IOException("the certificate can't be kept", e);
        }
    }

    private static Path certificateFile(Path data) {
        return data.resolve("server.cer");
    }

    /** Whether the page answers with status 200 and these words in it. */
    boolean answers(String address, String expected) throws InterruptedException {
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(Duration.ofSeconds(60))
                    .build();
            var response = client.send(request, HttpResponse.BodyHandlers.ofString());
            return response.statusCode() == 200 && response.body().contains(expected);
        } catch (IOException e) {
            return false;
        }
    }

    private static SSLContext accepting(X509Certificate certificate) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Only(certificate)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK speaks TLS", e);
        }
    }

    /** Accepts one certificate; with this kind of trust manager the name in it is not compared with the address. */
    private static final class Only extends X509ExtendedTrustManager {

        private final X509Certificate certificate;

        Only(X509Certificate certificate) {
            this.certificate = certificate;
        }

        private void check(X509Certificate[] chain) throws CertificateException {
            if (chain.length == 0 || !chain[0].equals(certificate)) {
                throw new CertificateException("this is not the server that was started");
            }
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            check(chain);
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
            check(chain);
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
                throws CertificateException {
            throw new CertificateException("the launcher serves nobody");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
                throws CertificateException {
            throw new CertificateException("the launcher serves nobody");
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
            throw new CertificateException("the launcher serves nobody");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
