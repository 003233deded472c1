package uz.artel.lms.review;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The order on paper: A4, black on white, Russian above, Uzbek below, who proposed, approved and issued it, and the digest of
 * its facts at the foot. One page for the usual order; a long reason flows on to a next one.
 */
final class OrderPrint {

    private static final String FONTS = "/uz/artel/lms/certification/print/fonts/";
    private static final float LEFT = 62;
    private static final float RIGHT = PDRectangle.A4.getWidth() - 62;
    private static final float TOP = PDRectangle.A4.getHeight() - 62;
    private static final float FOOT = 78;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final OrderFacts facts;
    private final String digest;
    private final boolean demo;
    private final PDDocument document;
    private final PDFont regular;
    private final PDFont bold;
    private PDPageContentStream page;
    private float y;

    private OrderPrint(OrderFacts facts, String digest, boolean demo, PDDocument document) throws IOException {
        this.facts = facts;
        this.digest = digest;
        this.demo = demo;
        this.document = document;
        this.regular = font(document, "Onest_400Regular.ttf");
        this.bold = font(document, "Onest_600SemiBold.ttf");
    }

    /**
     * The paper as a file.
     *
     * @param digest SHA-256 of the facts' canonical bytes, hexadecimal
     * @param demo whether it says that it is a demo's and orders nothing
     */
    static byte[] pdf(OrderFacts facts, String digest, boolean demo) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var print = new OrderPrint(facts, digest, demo, document);
            print.describe();
            print.write();
            print.page.close();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the order can't be printed", e);
        }
    }

    private static PDFont font(PDDocument document, String name) throws IOException {
        try (var stream = OrderPrint.class.getResourceAsStream(FONTS + name)) {
            if (stream == null) {
                throw new IOException("the font " + name + " is missing");
            }
            return PDType0Font.load(document, stream, true);
        }
    }

    private void describe() {
        var about = document.getDocumentInformation();
        about.setTitle("Приказ № " + facts.name());
        about.setSubject("Об изменении ступени оплаты");
        var issued = Calendar.getInstance(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        issued.setTimeInMillis(facts.issuedAt().toEpochMilli());
        about.setCreationDate(issued);
        document.getDocumentCatalog().setLanguage("ru");
    }

    private void write() throws IOException {
        newPage();
        if (demo) {
            line(bold, 10, "Демо: приказ не имеет силы · Demo: buyruq kuchga ega emas");
            y -= 8;
        }
        line(regular, 10, facts.centreRu());
        line(regular, 10, facts.centreUz());
        y -= 22;
        line(bold, 20, "Приказ № " + facts.name());
        line(regular, 11, "от " + day(facts.issuedAt()) + " · Об изменении ступени оплаты по итогам аттестации");
        y -= 10;
        paragraph(
                11,
                "По итогам аттестации «" + facts.campaign() + "» установить: " + facts.personRu()
                        + number("табельный №")
                        + ", " + facts.level() + ", категория «"
                        + facts.category().ru() + "», ступень оплаты "
                        + steps() + " с\u00a0" + DAY.format(facts.effectiveOn()) + ".");
        paragraph(
                11,
                "Основание: правило " + facts.rule() + ", действует с " + DAY.format(facts.ruleValidFrom())
                        + "; показатель " + comma(facts.index()) + "; рекомендация правила: «"
                        + facts.recommended().ru() + "», +" + facts.recommendedStep()
                        + ". Решение приняли люди, в порядке, который задаёт правило."
                        + (facts.reason() == null ? "" : " Причина решения: " + facts.reason()));
        y -= 8;
        rule();
        line(bold, 20, "Buyruq № " + facts.name());
        line(
                regular,
                11,
                day(facts.issuedAt())
                        + " · Attestatsiya yakuni boʻyicha ish haqi pogʻonasini oʻzgartirish toʻgʻrisida");
        y -= 10;
        paragraph(
                11,
                "«" + facts.campaign() + "» attestatsiyasi yakuni boʻyicha belgilansin: " + facts.personUz()
                        + number("tabel raqami") + ", " + facts.level() + ", toifa «"
                        + facts.category().uz() + "», ish haqi pogʻonasi " + steps() + ", "
                        + DAY.format(facts.effectiveOn()) + "\u00a0dan.");
        paragraph(
                11,
                "Asos: " + facts.rule() + " qoidasi, " + DAY.format(facts.ruleValidFrom())
                        + "\u00a0dan amalda; koʻrsatkich " + comma(facts.index()) + "; qoida tavsiyasi: «"
                        + facts.recommended().uz() + "», +" + facts.recommendedStep()
                        + ". Qarorni odamlar qoida belgilagan tartibda qabul qildi."
                        + (facts.reason() == null ? "" : " Qaror sababi: " + facts.reason()));
        y -= 8;
        rule();
        signer("Предложил(а) · Taklif qildi", facts.proposer());
        for (var approver : facts.approvers()) {
            signer(
                    approver.body().equals("hr")
                            ? "Утвердил(а), кадры · Tasdiqladi, kadrlar boʻlimi"
                            : "Утвердил(а), комиссия · Tasdiqladi, komissiya",
                    approver);
        }
        signer("Издал(а) · Chiqardi", facts.issuer());
        y -= 14;
        line(regular, 10, "Ознакомлен(а) · Tanishdim:  ______________________________   «____» ______________ 20____");
        foot();
    }

    private String steps() {
        return facts.stepBefore() + "\u00a0→\u00a0" + facts.stepAfter();
    }

    private String number(String words) {
        return facts.personnelNo() == null ? "" : " (" + words + " " + facts.personnelNo() + ")";
    }

    private void signer(String words, OrderFacts.Signer who) throws IOException {
        room(34);
        line(regular, 9, words);
        line(
                bold,
                11,
                who.nameRu() + " · " + who.nameUz() + ", "
                        + MOMENT.format(who.at().atZone(facts.zone())));
        y -= 4;
    }

    private void foot() throws IOException {
        y = FOOT - 22;
        line(regular, 7, "Доказательства · Dalillar SHA-256: " + facts.evidenceDigest());
        line(regular, 7, "Сведения приказа · Buyruq maʼlumotlari SHA-256: " + digest);
    }

    private void newPage() throws IOException {
        if (page != null) {
            page.close();
        }
        var sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        page = new PDPageContentStream(document, sheet);
        y = TOP;
    }

    private void room(float height) throws IOException {
        if (y - height < FOOT) {
            newPage();
        }
    }

    private void rule() throws IOException {
        room(40);
        page.setLineWidth(0.6f);
        page.moveTo(LEFT, y + 8);
        page.lineTo(RIGHT, y + 8);
        page.stroke();
        y -= 18;
    }

    private void paragraph(float size, String text) throws IOException {
        for (var one : wrapped(size, text)) {
            room(size * 1.5f);
            line(regular, size, one);
        }
        y -= 6;
    }

    private void line(PDFont font, float size, String text) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(LEFT, y - size);
        page.showText(printable(font, text));
        page.endText();
        y -= size * 1.45f;
    }

    private List<String> wrapped(float size, String text) throws IOException {
        var lines = new ArrayList<String>();
        var current = new StringBuilder();
        for (var piece : text.split("[\\s\\p{Z}&&[^\u00a0]]+")) {
            var word = printable(regular, piece);
            var tried = current.isEmpty() ? word : current + " " + word;
            if (!current.isEmpty() && width(size, tried) > RIGHT - LEFT) {
                lines.add(current.toString());
                current.setLength(0);
                current.append(word);
            } else {
                current.setLength(0);
                current.append(tried);
            }
            while (width(size, current.toString()) > RIGHT - LEFT) {
                int fits = current.length() - 1;
                while (width(size, current.substring(0, fits)) > RIGHT - LEFT) {
                    fits--;
                }
                lines.add(current.substring(0, fits));
                current.delete(0, fits);
            }
        }
        lines.add(current.toString());
        return lines;
    }

    private float width(float size, String text) throws IOException {
        return regular.getStringWidth(text) / 1000 * size;
    }

    /** A sign the font doesn't have (a reason may hold anything) is shown as a question mark; white space as a blank. */
    private static String printable(PDFont font, String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(sign -> {
            var one = Character.toString(sign);
            if (Character.isWhitespace(sign) || Character.isSpaceChar(sign)) {
                shown.append(' ');
                return;
            }
            try {
                font.encode(one);
                shown.append(one);
            } catch (IOException | IllegalArgumentException e) {
                shown.append('?');
            }
        });
        return shown.toString();
    }

    private String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, facts.zone()));
    }

    private static String comma(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
