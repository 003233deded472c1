package uz.artel.lms.journey;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import uz.artel.lms.shared.signing.SchoolKey;

/** The file of a certificate as somebody has it on his disk. */
final class CertificateFile {

    private static final int DOTS_PER_INCH = 288;
    private static final double POINTS_PER_INCH = 72;

    private final byte[] bytes;

    CertificateFile(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isPdf() {
        return new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    /** Whether the school has signed it, and every byte of it. */
    boolean signedWholeBy(SchoolKey school) throws IOException {
        try (var document = open()) {
            var signature = document.getLastSignatureDictionary();
            if (signature == null) {
                return false;
            }
            var range = signature.getByteRange();
            return range[0] == 0
                    && range[2] + range[3] == bytes.length
                    && school.signed(signature.getSignedContent(bytes), signature.getContents());
        }
    }

    /** What can be read on it. */
    String text() throws IOException {
        try (var document = open()) {
            return new PDFTextStripper().getText(document);
        }
    }

    /** The address behind its link. */
    String address() throws IOException {
        try (var document = open()) {
            for (var annotation : document.getPage(0).getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                    return action.getURI();
                }
            }
        }
        throw new AssertionError("the certificate has no link");
    }

    /** Whether its QR code, dot by dot as it is drawn on the paper, is the one of this address. */
    boolean qrCodeSays(String address) throws IOException {
        var expected = QrCode.encodeText(address, QrCode.Ecc.MEDIUM);
        try (var document = open()) {
            var picture = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH);
            var box = figure(document);
            double scale = DOTS_PER_INCH / POINTS_PER_INCH;
            double module = box.getWidth() * scale / expected.size;
            double left = box.getLowerLeftX() * scale;
            double top = picture.getHeight() - box.getUpperRightY() * scale;
            for (int row = 0; row < expected.size; row++) {
                for (int column = 0; column < expected.size; column++) {
                    int colour =
                            picture.getRGB((int) (left + (column + .5) * module), (int) (top + (row + .5) * module));
                    boolean dark = (colour >> 8 & 0xFF) < 128;
                    if (dark != expected.getModule(column, row)) {
                        return false;
                    }
                }
            }
            return true;
        }
    }

    /** Where its one figure stands: the QR code; everything else that is drawn is decoration. */
    private static PDRectangle figure(PDDocument document) {
        var nodes = new ArrayDeque<PDStructureNode>();
        nodes.add(document.getDocumentCatalog().getStructureTreeRoot());
        while (!nodes.isEmpty()) {
            for (var kid : nodes.remove().getKids()) {
                if (kid instanceof PDStructureElement element) {
                    if (element.getStructureType().equals("Figure")) {
                        var layout = (COSDictionary) element.getCOSObject().getDictionaryObject(COSName.A);
                        return new PDRectangle((COSArray) layout.getDictionaryObject(COSName.BBOX));
                    }
                    nodes.add(element);
                }
            }
        }
        throw new AssertionError("the certificate has no figure");
    }

    private PDDocument open() throws IOException {
        return Loader.loadPDF(bytes);
    }
}
