package uz.artel.lms.certification.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureInterface;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import uz.artel.lms.shared.Digest;
import uz.artel.lms.shared.signing.SchoolKey;

/**
 * The school's signature in a PDF: PAdES baseline B (ETSI.CAdES.detached with the signing certificate named by its SHA-256),
 * added as an increment, so the drawn bytes stay as they were. The time of signing stands in the signature dictionary.
 */
public final class Signing {

    private Signing() {}

    /** The file with the signature appended. */
    public static byte[] sign(byte[] pdf, SchoolKey key, String reason, Instant at) {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(COSName.getPDFName("ETSI.CAdES.detached"));
            signature.setName("Artel Technical School");
            signature.setReason(reason);
            signature.setSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(at, ZoneOffset.UTC)));
            SignatureInterface signer = content -> detached(content, key);
            document.addSignature(signature, signer);
            var out = new ByteArrayOutputStream(pdf.length + 32_768);
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] detached(InputStream content, SchoolKey key) throws IOException {
        try {
            var certificate = key.certificate();
            var named = new SigningCertificateV2(new ESSCertIDv2(Digest.of(certificate.getEncoded())));
            var attributes = new AttributeTable(
                    new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(named)));
            var defaults = new DefaultSignedAttributeTableGenerator(attributes);
            // PAdES wants the time in the dictionary and not among the signed attributes
            CMSAttributeTableGenerator withoutTime =
                    parameters -> defaults.getAttributes(parameters).remove(CMSAttributes.signingTime);
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .setSignedAttributeGenerator(withoutTime)
                            .build(new JcaContentSignerBuilder("SHA256withRSA").build(key.key()), certificate));
            generator.addCertificates(new JcaCertStore(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException e) {
            throw new IOException("the PDF could not be signed", e);
        }
    }
}
