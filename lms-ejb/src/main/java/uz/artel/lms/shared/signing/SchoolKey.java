package uz.artel.lms.shared.signing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import uz.artel.lms.shared.Setting;

/**
 * The school's key for signing what it issues: RSA of 3072 bits with a certificate of its own for ten years, made on first use
 * in {@code LMS_DATA/keys} and readable by the owner only. Whoever has a certificate of an authority puts it into the same
 * PKCS#12 file.
 */
public final class SchoolKey {

    private static final String PLAIN = "SHA256withRSA";
    private static final String ALIAS = "school";
    private static final Duration VALID = Duration.ofDays(3653);

    private static final Map<Path, SchoolKey> OPENED = new ConcurrentHashMap<>();

    private final PrivateKey key;
    private final X509Certificate certificate;

    private SchoolKey(PrivateKey key, X509Certificate certificate) {
        this.key = key;
        this.certificate = certificate;
    }

    public PrivateKey key() {
        return key;
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /**
     * Whether a detached signature over this content was made with this key.
     *
     * @param cms the signature; what follows it, as the rest of its place in a PDF, is left unread
     */
    public boolean signed(byte[] content, byte[] cms) {
        try (var in = new ASN1InputStream(cms)) {
            var signature =
                    new CMSSignedData(new CMSProcessableByteArray(content), ContentInfo.getInstance(in.readObject()));
            var signer = signature.getSignerInfos().getSigners().iterator().next();
            return signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate.getPublicKey()));
        } catch (CMSException otherContent) {
            return false;
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalArgumentException("this is no signature", e);
        }
    }

    /** A signature of its own over a text: SHA-256 with RSA, Base64. */
    public String sign(byte[] text) {
        try {
            var signature = Signature.getInstance(PLAIN);
            signature.initSign(key);
            signature.update(text);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the school's key can't sign", e);
        }
    }

    /** Whether {@link #sign} made this over the same text; whatever is no signature at all was not. */
    public boolean signed(byte[] text, String signature) {
        try {
            var check = Signature.getInstance(PLAIN);
            check.initVerify(certificate.getPublicKey());
            check.update(text);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The key of this installation, in {@code LMS_DATA/keys}, read once: another file there is used after a restart. */
    public static SchoolKey ofInstallation(Instant now) {
        return OPENED.computeIfAbsent(
                Path.of(Setting.find("lms.data").orElse("lms-data")).resolve("keys"), folder -> open(folder, now));
    }

    /**
     * Opens the key of this folder and makes it when there is none. Two processes that begin together end up with one key.
     *
     * @param now for the validity of a new certificate
     */
    public static SchoolKey open(Path folder, Instant now) {
        var store = folder.resolve("school-signing.p12");
        var secret = folder.resolve("school-signing.secret");
        try {
            Files.createDirectories(folder);
            var lock = ownerOnly(folder.resolve("school-signing.lock"));
            // within one process the monitor, between processes the lock of the file
            synchronized (SchoolKey.class) {
                try (var channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                        var held = channel.lock()) {
                    if (held.isValid() && !Files.exists(store)) {
                        make(store, secret, now);
                    }
                }
            }
            return read(store, Files.readString(secret).strip().toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the school's signing key in " + folder + " can't be used", e);
        }
    }

    private static SchoolKey read(Path store, char[] password) throws IOException, GeneralSecurityException {
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, password);
        }
        return new SchoolKey((PrivateKey) keys.getKey(ALIAS, password), (X509Certificate) keys.getCertificate(ALIAS));
    }

    private static void make(Path store, Path secret, Instant now) throws IOException, GeneralSecurityException {
        var random = new SecureRandom();
        var bytes = new byte[24];
        random.nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(3072, random);
        var pair = generator.generateKeyPair();
        var name = new X500Name("CN=Artel Technical School,O=Artel contact centre");
        try {
            var builder = new JcaX509v3CertificateBuilder(
                            name,
                            new BigInteger(127, random).add(BigInteger.ONE),
                            Date.from(now.minus(Duration.ofHours(1))),
                            Date.from(now.plus(VALID)),
                            name,
                            pair.getPublic())
                    .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                    .addExtension(
                            Extension.keyUsage,
                            true,
                            new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
            var certificate = new JcaX509CertificateConverter()
                    .getCertificate(
                            builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
            var keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            keys.setKeyEntry(
                    ALIAS, pair.getPrivate(), password.toCharArray(), new java.security.cert.Certificate[] {certificate
                    });
            var out = new ByteArrayOutputStream();
            keys.store(out, password.toCharArray());
            Files.writeString(ownerOnly(secret), password);
            // the key appears whole or not at all
            var half = ownerOnly(store.resolveSibling("school-signing.p12.new"));
            Files.write(half, out.toByteArray());
            Files.move(half, store, StandardCopyOption.ATOMIC_MOVE);
        } catch (CertIOException | OperatorCreationException e) {
            throw new GeneralSecurityException(e);
        }
    }

    private static Path ownerOnly(Path file) throws IOException {
        if (!Files.exists(file)) {
            boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
            try {
                if (posix) {
                    Files.createFile(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                } else {
                    Files.createFile(file);
                }
            } catch (java.nio.file.FileAlreadyExistsException another) {
                // another process was faster: the file is there all the same
                return file;
            }
        }
        return file;
    }
}
