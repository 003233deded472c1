package uz.artel.lms.certification.print;

import io.nayuki.qrcodegen.QrCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import uz.artel.lms.shared.language.Lang;

/**
 * Draws a certificate: the ink panel with seal, school and level at the left; at the right on paper the title with its ten
 * stops, the name as the largest thing, what is certified in three languages, the dates, the signers and the QR code.
 */
public final class CertificateDrawing {

    static final String INK = "#08242B";
    static final String INK_2 = "#11252C";
    static final String INK_3 = "#3F5157";
    static final String INK_4 = "#586A6F";
    static final String PAPER = "#FFFDF8";
    static final String TURQUOISE = "#0B7F83";
    static final String SAFFRON = "#FBBC1F";
    static final String PALE = "#5FB8B7";
    static final String ON_PANEL = "#F2F7F6";
    static final String ON_PANEL_2 = "#A9C4C6";

    private static final double PANEL = 296;
    private static final double LEFT = 388;
    private static final double RIGHT = 1096;
    private static final double WIDTH = RIGHT - LEFT;
    private static final PDRectangle A4 = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final double UNIT = A4.getWidth() / 1188.0;

    /** The sizes a name steps down through before it takes two lines. */
    private static final double[] NAME_SIZES = {53, 44, 36};

    private final CertificateSheet sheet;
    private final TaggedPage page;
    private final PDFont regular;
    private final PDFont medium;
    private final PDFont semibold;
    private final PDFont serif;
    private final PDFont serifBold;

    private CertificateDrawing(CertificateSheet sheet, TaggedPage page) throws IOException {
        this.sheet = sheet;
        this.page = page;
        regular = page.font("Onest_400Regular.ttf");
        medium = page.font("Onest_500Medium.ttf");
        semibold = page.font("Onest_600SemiBold.ttf");
        serif = page.font("NotoSerifDisplay_500Medium.ttf");
        serifBold = page.font("NotoSerifDisplay_600SemiBold.ttf");
    }

    /** The file, not yet signed. */
    public static byte[] draw(CertificateSheet sheet) {
        try (var page = new TaggedPage(A4, tag(sheet.first()))) {
            new CertificateDrawing(sheet, page).everything();
            return page.finish(
                    SheetWords.of(sheet.first(), "title") + " " + sheet.serial() + ", " + sheet.fullName(),
                    SheetWords.of(sheet.first(), "subject"),
                    sheet.printedAt());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void everything() throws IOException {
        var lines = Guilloche.of(sheet.serial());
        page.artifact(c -> {
            fill(c, PAPER, 0, 0, 1188, 840);
            strands(c, lines.rosette(false, 30, 742, 410, 134, 292), mixed(TURQUOISE, PAPER, .17), .45);
        });
        panel(lines);
        page.artifact(c -> {
            strands(c, lines.frame(328, 32, 828, 776, 38), mixed(TURQUOISE, PAPER, .8), .5);
            rounded(c, 346, 50, 792, 740, 16, INK, .8);
            rounded(c, 310, 14, 864, 812, 4, INK, .5);
        });
        title();
        name();
        statement();
        facts();
        signers();
        code();
    }

    private void panel(Guilloche lines) throws IOException {
        page.artifact(c -> {
            fill(c, INK, 0, 0, PANEL, 840);
            c.addRect(0, 0, pt(PANEL), A4.getHeight());
            c.clip();
            strands(c, lines.rosette(true, 30, PANEL / 2, 446, 134, 232), mixed("#25989A", INK, .6), .55);
            strands(c, lines.rosette(false, 22, PANEL / 2, 446, 60, 132), mixed(PALE, INK, .8), .55);
            disc(c, PANEL / 2, 446, 60, INK, PALE, 1.2);
            disc(c, PANEL / 2, 446, 54, INK, SAFFRON, 1.6);
            voice(c, 112, 446, 1, "#9DD3D0", 5);
            disc(c, 181, 446, 6, SAFFRON, null, 0);
            roundedFill(c, 44, 56, 48, 48, 13.5, "#0F333B");
            mark(c);
            disc(c, 44 + 25.4 * 1.5, 56 + 17 * 1.5, 2.9 * 1.5, SAFFRON, null, 0);
        });
    }

    private void title() throws IOException {
        var first = sheet.first();
        page.element("H1", null, null, c -> text(c, serif, 56, INK, LEFT, 132, -0.6, SheetWords.of(first, "title")));
        page.artifact(c -> {
            stroke(c, TURQUOISE, 1.4, LEFT, 160, RIGHT, 160);
            for (int stop = 0; stop < 10; stop++) {
                double x = LEFT + WIDTH * stop / 9;
                if (stop == 4) {
                    diamond(c, x, 160, TURQUOISE, null);
                } else if (stop == 9) {
                    diamond(c, x, 160, SAFFRON, INK);
                } else {
                    disc(c, x, 160, 4.6, TURQUOISE, null, 0);
                }
            }
        });
        var others = others();
        page.element(
                "P",
                null,
                null,
                c -> textRight(
                        c,
                        medium,
                        15,
                        INK_3,
                        RIGHT,
                        116,
                        SheetWords.of(others.get(0), "title") + " · " + SheetWords.of(others.get(1), "title")));
        page.element(
                "P",
                null,
                null,
                c -> textRight(c, semibold, 15, INK_2, RIGHT, 138, SheetWords.of(first, "number", sheet.serial())));
        page.element("P", null, null, c -> {
            text(c, semibold, 19, ON_PANEL, 44, 134, 0, SheetWords.of(first, "school"));
            text(c, regular, 14, ON_PANEL_2, 44, 156, 0, "Artel Technical School");
        });
    }

    private void name() throws IOException {
        page.element(
                "P", null, null, c -> text(c, regular, 16, INK_3, LEFT, 214, 0, SheetWords.of(sheet.first(), "intro")));
        page.element("P", null, null, c -> {
            double y = 282;
            for (var line : nameLines()) {
                text(
                        c,
                        line.large ? serifBold : serif,
                        line.size,
                        INK,
                        LEFT - 2,
                        y,
                        line.large ? -0.8 : -0.4,
                        line.text);
                y += 54;
            }
        });
        page.element(
                "P",
                sheet.first() == Lang.RU ? "uz-Latn" : "ru",
                null,
                c -> text(c, medium, 16, INK_4, LEFT, 368, 0, sheet.otherName()));
    }

    private record NameLine(String text, double size, boolean large) {}

    /** Family and given name on the first line, the patronymic smaller on the second; a very long name breaks in two. */
    private List<NameLine> nameLines() throws IOException {
        for (double size : NAME_SIZES) {
            boolean fits = width(serifBold, size, -0.8, sheet.familyAndGiven()) <= WIDTH + 2
                    && (sheet.patronymic() == null || width(serif, size * .79, -0.4, sheet.patronymic()) <= WIDTH + 2);
            if (fits) {
                var lines = new ArrayList<NameLine>();
                lines.add(new NameLine(sheet.familyAndGiven(), size, true));
                if (sheet.patronymic() != null) {
                    lines.add(new NameLine(sheet.patronymic(), size * .79, false));
                }
                return lines;
            }
        }
        var all = sheet.fullName().split(" ");
        double size = NAME_SIZES[NAME_SIZES.length - 1];
        while (true) {
            var lines = new ArrayList<NameLine>();
            var line = new StringBuilder();
            for (var word : all) {
                var longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(serifBold, size, -0.8, longer) > WIDTH + 2) {
                    lines.add(new NameLine(line.toString(), size, true));
                    line.setLength(0);
                    line.append(word);
                } else {
                    line.setLength(0);
                    line.append(longer);
                }
            }
            lines.add(new NameLine(line.toString(), size, true));
            boolean fits = lines.size() <= 2;
            for (var each : lines) {
                fits &= width(serifBold, size, -0.8, each.text) <= WIDTH + 2;
            }
            if (fits || size < 12) {
                return lines;
            }
            size -= 2;
        }
    }

    private void statement() throws IOException {
        var first = sheet.first();
        double y = 420;
        var main = SheetWords.of(first, "admitted", sheet.line().in(first));
        double large = Math.max(15, fitted(medium, 18.2, main));
        for (var line : wrapped(medium, large, main)) {
            double at = y;
            page.element("P", null, null, c -> text(c, medium, large, INK_2, LEFT, at, 0, line));
            y += 22;
        }
        y += 8;
        for (var other : others()) {
            double at = y;
            var words = SheetWords.of(other, "admitted", sheet.line().in(other));
            double size = fitted(regular, 14.5, words);
            page.element("P", tag(other), null, c -> text(c, regular, size, INK_3, LEFT, at, 0, words));
            y += 22;
        }
    }

    private void facts() throws IOException {
        var first = sheet.first();
        fact(LEFT, "issued", SheetWords.day(first, sheet.issuedOn()), 208);
        fact(606, "until", SheetWords.day(first, sheet.expiresOn()), 290);
        fact(908, "languages", SheetWords.languages(first, sheet.languages()), 188);
        page.element("P", null, null, c -> {
            var words = SheetWords.of(first, "safety", SheetWords.day(first, sheet.safetyUntil()));
            text(c, regular, 12.5, INK_4, 606, 564, 0, words);
        });
        page.artifact(c -> stroke(c, "#DFDACF", 1, LEFT, 580, 900, 580));
        page.element("P", null, null, c -> {
            text(c, regular, 13, ON_PANEL_2, 44, 742, 0, inThree("level"));
            text(c, semibold, 40, "#FFFFFF", 44, 786, -1, sheet.level());
            double x = 44 + width(semibold, 40, -1, sheet.level()) + 14;
            text(c, medium, 22, "#FFFFFF", x, 786, 0, SheetWords.of(first, "level." + sheet.level()));
        });
    }

    private void fact(double x, String key, String value, double room) throws IOException {
        page.element("P", null, null, c -> {
            text(c, regular, 12.5, INK_4, x, 520, 0, inThree(key));
            double size = 19;
            while (size > 11 && width(semibold, size, 0, value) > room) {
                size -= .5;
            }
            text(c, semibold, size, INK_2, x, 546, 0, value);
        });
    }

    private void signers() throws IOException {
        double[] places = {LEFT, 640};
        for (int i = 0; i < sheet.signers().size(); i++) {
            var signer = sheet.signers().get(i);
            double x = places[i];
            page.artifact(c -> {
                ownLine(c, x + 8, 650, signer.name() + sheet.serial());
                stroke(c, INK_2, .8, x, 668, x + 206, 668);
            });
            page.element("P", null, null, c -> {
                double size = 14.5;
                while (size > 9 && width(semibold, size, 0, signer.name()) > 222) {
                    size -= .5;
                }
                text(c, semibold, size, INK_2, x, 690, 0, signer.name());
                text(c, regular, 13, INK_4, x, 709, 0, SheetWords.of(sheet.first(), "signer." + signer.post()));
            });
        }
    }

    private void code() throws IOException {
        var first = sheet.first();
        var qr = QrCode.encodeText(sheet.checkAddress(), QrCode.Ecc.MEDIUM);
        double side = 124;
        double module = side / qr.size;
        double x = RIGHT - side;
        double y = 594;
        page.artifact(c -> fill(c, PAPER, x - 4 * module, y - 4 * module, side + 8 * module, side + 8 * module));
        page.figure(SheetWords.of(first, "qr"), box(x, y, side, side), c -> {
            c.setNonStrokingColor(colour(INK)[0], colour(INK)[1], colour(INK)[2]);
            for (int row = 0; row < qr.size; row++) {
                int column = 0;
                while (column < qr.size) {
                    int from = column;
                    while (column < qr.size && qr.getModule(column, row)) {
                        column++;
                    }
                    if (column > from) {
                        c.addRect(
                                pt(x + from * module),
                                down(y + (row + 1) * module),
                                pt((column - from) * module),
                                pt(module));
                    }
                    column++;
                }
            }
            c.fill();
        });
        page.element("P", null, null, c -> textRight(c, semibold, 13, INK_2, 948, 622, SheetWords.of(first, "verify")));
        double at = 641;
        for (var other : others()) {
            double line = at;
            page.element(
                    "P",
                    tag(other),
                    null,
                    c -> textRight(c, regular, 13, INK_4, 948, line, SheetWords.of(other, "verify")));
            at += 18;
        }
        page.artifact(c -> {
            var piece = "ARTEL TECHNICAL SCHOOL · " + sheet.serial() + " · ";
            double size = 4.2;
            int times = (int) Math.floor(WIDTH / width(regular, size, 0, piece));
            double spacing = (WIDTH - times * width(regular, size, 0, piece)) / (times * piece.length());
            text(
                    c,
                    regular,
                    size,
                    TURQUOISE,
                    LEFT,
                    746,
                    spacing,
                    piece.repeat(times).strip());
        });
        var grouped = sheet.code().replaceAll("(.{4})(?!$)", "$1 ");
        var where = sheet.checkAddress().replaceFirst("^https?://", "").replaceFirst("/[^/]+$", "");
        var words = SheetWords.of(first, "code", grouped) + " · " + where + " · " + SheetWords.of(first, "signed");
        double size = fitted(regular, 12, words);
        page.link(
                sheet.checkAddress(),
                SheetWords.of(first, "link", sheet.serial()),
                box(LEFT, 756, width(regular, size, 0, words), 16),
                c -> text(c, regular, size, INK_4, LEFT, 768, 0, words));
    }

    private List<Lang> others() {
        var all = new ArrayList<>(List.of(Lang.RU, Lang.UZ, Lang.EN));
        all.remove(sheet.first());
        return all;
    }

    private String inThree(String key) {
        var words = new ArrayList<String>();
        words.add(SheetWords.of(sheet.first(), key));
        others().forEach(other -> words.add(SheetWords.of(other, key)));
        return String.join(" · ", words);
    }

    private List<String> wrapped(PDFont font, double size, String words) throws IOException {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : words.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(font, size, 0, longer) > WIDTH) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    private static double fitted(PDFont font, double size, String words) throws IOException {
        double fits = size;
        while (fits > 7 && width(font, fits, 0, words) > WIDTH) {
            fits -= .25;
        }
        return fits;
    }

    private static String tag(Lang lang) {
        return lang == Lang.UZ ? "uz-Latn" : lang.code();
    }

    private static double width(PDFont font, double size, double spacing, String words) throws IOException {
        return font.getStringWidth(words) / 1000 * size + spacing * words.length();
    }

    private static void text(
            PDPageContentStream c,
            PDFont font,
            double size,
            String colour,
            double x,
            double y,
            double spacing,
            String words)
            throws IOException {
        var rgb = colour(colour);
        c.beginText();
        c.setFont(font, pt(size));
        c.setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
        c.setCharacterSpacing(pt(spacing));
        c.newLineAtOffset(pt(x), down(y));
        c.showText(words);
        c.endText();
    }

    private static void textRight(
            PDPageContentStream c, PDFont font, double size, String colour, double right, double y, String words)
            throws IOException {
        text(c, font, size, colour, right - width(font, size, 0, words), y, 0, words);
    }

    private static void strands(PDPageContentStream c, List<Guilloche.Strand> strands, float[] rgb, double wide)
            throws IOException {
        c.setStrokingColor(rgb[0], rgb[1], rgb[2]);
        c.setLineWidth(pt(wide));
        for (var strand : strands) {
            var p = strand.points();
            int n = p.length / 2;
            c.moveTo(fine(pt(p[0])), fine(down(p[1])));
            for (int i = 0; i < n; i++) {
                int before = 2 * ((i + n - 1) % n);
                int from = 2 * i;
                int to = 2 * ((i + 1) % n);
                int after = 2 * ((i + 2) % n);
                c.curveTo(
                        fine(pt(p[from] + (p[to] - p[before]) / 6)),
                        fine(down(p[from + 1] + (p[to + 1] - p[before + 1]) / 6)),
                        fine(pt(p[to] - (p[after] - p[from]) / 6)),
                        fine(down(p[to + 1] - (p[after + 1] - p[from + 1]) / 6)),
                        fine(pt(p[to])),
                        fine(down(p[to + 1])));
            }
            c.closePath();
            c.stroke();
        }
    }

    /** A hundredth of a point is finer than any printer and keeps the file small. */
    private static float fine(float value) {
        return Math.round(value * 100) / 100f;
    }

    private static void fill(PDPageContentStream c, String colour, double x, double y, double w, double h)
            throws IOException {
        var rgb = colour(colour);
        c.setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
        c.addRect(pt(x), down(y + h), pt(w), pt(h));
        c.fill();
    }

    private static void stroke(
            PDPageContentStream c, String colour, double wide, double x1, double y1, double x2, double y2)
            throws IOException {
        var rgb = colour(colour);
        c.setStrokingColor(rgb[0], rgb[1], rgb[2]);
        c.setLineWidth(pt(wide));
        c.moveTo(pt(x1), down(y1));
        c.lineTo(pt(x2), down(y2));
        c.stroke();
    }

    private static void disc(
            PDPageContentStream c, double x, double y, double r, String inside, String edge, double wide)
            throws IOException {
        double k = r * 0.5523;
        for (boolean drawsEdge : new boolean[] {false, true}) {
            if (drawsEdge && edge == null) {
                return;
            }
            c.moveTo(pt(x + r), down(y));
            curve(c, x + r, y + k, x + k, y + r, x, y + r);
            curve(c, x - k, y + r, x - r, y + k, x - r, y);
            curve(c, x - r, y - k, x - k, y - r, x, y - r);
            curve(c, x + k, y - r, x + r, y - k, x + r, y);
            c.closePath();
            var rgb = colour(drawsEdge ? edge : inside);
            if (drawsEdge) {
                c.setStrokingColor(rgb[0], rgb[1], rgb[2]);
                c.setLineWidth(pt(wide));
                c.stroke();
            } else {
                c.setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
                c.fill();
            }
        }
    }

    private static void diamond(PDPageContentStream c, double x, double y, String inside, String edge)
            throws IOException {
        double d = 5 * Math.sqrt(2);
        var in = colour(inside);
        c.setNonStrokingColor(in[0], in[1], in[2]);
        c.moveTo(pt(x), down(y - d));
        c.lineTo(pt(x + d), down(y));
        c.lineTo(pt(x), down(y + d));
        c.lineTo(pt(x - d), down(y));
        c.closePath();
        if (edge == null) {
            c.fill();
        } else {
            var out = colour(edge);
            c.setStrokingColor(out[0], out[1], out[2]);
            c.setLineWidth(pt(1));
            c.fillAndStroke();
        }
    }

    private static void outline(PDPageContentStream c, double x, double y, double w, double h, double r)
            throws IOException {
        double k = r * 0.4477;
        c.moveTo(pt(x + r), down(y));
        c.lineTo(pt(x + w - r), down(y));
        curve(c, x + w - k, y, x + w, y + k, x + w, y + r);
        c.lineTo(pt(x + w), down(y + h - r));
        curve(c, x + w, y + h - k, x + w - k, y + h, x + w - r, y + h);
        c.lineTo(pt(x + r), down(y + h));
        curve(c, x + k, y + h, x, y + h - k, x, y + h - r);
        c.lineTo(pt(x), down(y + r));
        curve(c, x, y + k, x + k, y, x + r, y);
        c.closePath();
    }

    private static void rounded(
            PDPageContentStream c, double x, double y, double w, double h, double r, String colour, double wide)
            throws IOException {
        var rgb = colour(colour);
        c.setStrokingColor(rgb[0], rgb[1], rgb[2]);
        c.setLineWidth(pt(wide));
        outline(c, x, y, w, h, r);
        c.stroke();
    }

    private static void roundedFill(
            PDPageContentStream c, double x, double y, double w, double h, double r, String colour) throws IOException {
        var rgb = colour(colour);
        c.setNonStrokingColor(rgb[0], rgb[1], rgb[2]);
        outline(c, x, y, w, h, r);
        c.fill();
    }

    /** The line of a voice inside the seal. */
    private static void voice(PDPageContentStream c, double x, double y, double scale, String colour, double wide)
            throws IOException {
        pen(c, colour, wide);
        double[] at = {x, y};
        c.moveTo(pt(x), down(y));
        line(c, at, 10 * scale, 0);
        bow(c, at, scale, 9, 0, 9.5, -24, 17, -24);
        bow(c, at, scale, 7.5, 0, 9.5, 46, 18, 46);
        bow(c, at, scale, 8.5, 0, 8.5, -22, 16, -22);
        line(c, at, 4 * scale, 0);
        c.stroke();
    }

    /** The same line in the mark of the school. */
    private static void mark(PDPageContentStream c) throws IOException {
        pen(c, PALE, 2.6 * 1.5);
        double[] at = {44 + 5 * 1.5, 56 + 17 * 1.5};
        c.moveTo(pt(at[0]), down(at[1]));
        line(c, at, 3.2 * 1.5, 0);
        bow(c, at, 1.5, 2, 0, 2.1, -7.5, 4, -7.5);
        bow(c, at, 1.5, 2, 0, 2.2, 13.5, 4.2, 13.5);
        bow(c, at, 1.5, 2, 0, 2, -6, 3.8, -6);
        line(c, at, 1.3 * 1.5, 0);
        c.stroke();
    }

    /**
     * Each signer's own line of a voice, drawn from the name: an ornament where ink would stand. It imitates nobody's
     * handwriting; the signature is in the file.
     */
    private static void ownLine(PDPageContentStream c, double x, double y, String seed) throws IOException {
        var random = Guilloche.random(seed);
        pen(c, "#2B4BB6", 2);
        double[] at = {x, y};
        c.moveTo(pt(x), down(y));
        double middle = y - 20;
        int waves = 5 + random.nextInt(2);
        double step = 118.0 / (2 * waves);
        for (int i = 0; i < 2 * waves; i++) {
            double fade = 1 - 0.62 * i / (2.0 * waves);
            double height = (9 + random.nextDouble(22)) * fade;
            double target = middle + (i % 2 == 0 ? -height : height * .7);
            double ahead = step * (1 + random.nextDouble(.5));
            bow(c, at, 1, step * .9, 0, step * .2, target - at[1], ahead, target - at[1]);
        }
        bow(c, at, 1, 14, 0, 26, middle - at[1] - 4, 52, middle - at[1] - 8);
        c.stroke();
    }

    private static void pen(PDPageContentStream c, String colour, double wide) throws IOException {
        var rgb = colour(colour);
        c.setStrokingColor(rgb[0], rgb[1], rgb[2]);
        c.setLineWidth(pt(wide));
        c.setLineCapStyle(1);
        c.setLineJoinStyle(1);
    }

    private static void line(PDPageContentStream c, double[] at, double dx, double dy) throws IOException {
        at[0] += dx;
        at[1] += dy;
        c.lineTo(pt(at[0]), down(at[1]));
    }

    private static void bow(
            PDPageContentStream c,
            double[] at,
            double scale,
            double x1,
            double y1,
            double x2,
            double y2,
            double x,
            double y)
            throws IOException {
        curve(
                c,
                at[0] + x1 * scale,
                at[1] + y1 * scale,
                at[0] + x2 * scale,
                at[1] + y2 * scale,
                at[0] + x * scale,
                at[1] + y * scale);
        at[0] += x * scale;
        at[1] += y * scale;
    }

    private static void curve(PDPageContentStream c, double x1, double y1, double x2, double y2, double x, double y)
            throws IOException {
        c.curveTo(pt(x1), down(y1), pt(x2), down(y2), pt(x), down(y));
    }

    private static PDRectangle box(double x, double y, double w, double h) {
        return new PDRectangle(pt(x), down(y + h), pt(w), pt(h));
    }

    private static float pt(double units) {
        return (float) (units * UNIT);
    }

    private static float down(double y) {
        return (float) (A4.getHeight() - y * UNIT);
    }

    private static float[] colour(String hex) {
        int rgb = Integer.parseInt(hex.substring(1), 16);
        return new float[] {(rgb >> 16 & 0xff) / 255f, (rgb >> 8 & 0xff) / 255f, (rgb & 0xff) / 255f};
    }

    private static float[] mixed(String over, String under, double share) {
        var a = colour(over);
        var b = colour(under);
        var mixed = new float[3];
        for (int i = 0; i < 3; i++) {
            mixed[i] = (float) (a[i] * share + b[i] * (1 - share));
        }
        return mixed;
    }
}
