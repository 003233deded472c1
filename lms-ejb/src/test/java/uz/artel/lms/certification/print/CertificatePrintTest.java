package uz.artel.lms.certification.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.language.Texts;
import uz.artel.lms.shared.signing.SchoolKey;

class CertificatePrintTest {

    private static final Instant AT = Instant.parse("2026-12-01T12:40:00Z");
    private static final String CODE = "7KQ4M9XT2HVDRB6NWJ8C";

    @TempDir
    static Path keys;

    private static SchoolKey key;

    @BeforeAll
    static void open() {
        VeraGreenfieldFoundryProvider.initialise();
        key = SchoolKey.open(keys, AT);
    }

    @Test
    void a_signed_certificate_is_archivable_and_accessible() throws Exception {
        for (var lang : Lang.values()) {
            var pdf = Signing.sign(CertificateDrawing.draw(sheet("ATS-2026-004218", lang)), key, "certificate", AT);
            keep("certificate-" + lang.code(), pdf);
            assertEquals(List.of(), problems(pdf, PDFAFlavour.PDFUA_1), lang.code());
            if (lang == Lang.RU) {
                assertEquals(List.of(), problems(pdf, PDFAFlavour.PDFA_2_A), lang.code());
            }
        }
    }

    @Test
    void the_judge_of_files_sees_a_file_without_marked_content() throws Exception {
        var pdf = CertificateDrawing.draw(sheet("ATS-2026-004218", Lang.RU));
        try (var document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.getPDFName("MarkInfo"));
            var out = new java.io.ByteArrayOutputStream();
            document.save(out);
            assertFalse(problems(out.toByteArray(), PDFAFlavour.PDFUA_1).isEmpty());
        }
    }

    @Test
    void the_signature_is_the_schools_and_covers_the_whole_file() throws Exception {
        var drawn = CertificateDrawing.draw(sheet("ATS-2026-004218", Lang.RU));
        var pdf = Signing.sign(drawn, key, "certificate", AT);
        assertArrayEquals(drawn, Arrays.copyOf(pdf, drawn.length), "the drawing is not touched by signing");
        try (var document = Loader.loadPDF(pdf)) {
            var signature = document.getLastSignatureDictionary();
            assertEquals("ETSI.CAdES.detached", signature.getSubFilter());
            var range = signature.getByteRange();
            assertEquals(pdf.length, range[2] + range[3]);
            assertTrue(key.signed(signature.getSignedContent(pdf), signature.getContents()));
            var forged = pdf.clone();
            forged[200] ^= 1;
            assertFalse(key.signed(signature.getSignedContent(forged), signature.getContents()));
        }
    }

    @Test
    void it_is_read_in_the_order_title_name_text_facts_signers_code() throws Exception {
        var pdf = CertificateDrawing.draw(sheet("ATS-2026-004218", Lang.RU));
        try (var document = Loader.loadPDF(pdf)) {
            var types = new ArrayList<String>();
            types(document.getDocumentCatalog().getStructureTreeRoot(), types);
            assertEquals("Document", types.get(0));
            assertEquals("H1", types.get(1));
            assertEquals("Link", types.get(types.size() - 1));
            assertTrue(types.contains("Figure"));
            var text = new PDFTextStripper().getText(document);
            for (var words : List.of(
                    "Сертификат",
                    "№ ATS-2026-004218",
                    "Каримова Дилноза",
                    "Karimova Dilnoza Rustamovna",
                    "имеет допуск: Горячая линия Artel",
                    "1 декабря 2027".replace(' ', '\u00a0'),
                    "русский, узбекский",
                    "Р. Каримжонов",
                    "7KQ4 M9XT 2HVD RB6N WJ8C")) {
                assertTrue(text.contains(words), words + " is not in\n" + text);
            }
        }
    }

    @Test
    void long_names_step_down_and_stay_on_the_paper() throws Exception {
        var names = List.of(
                new String[] {"Абдурахмонова Мохинурхон", "Абдурасуловна", "Abdurahmonova Mohinurxon Abdurasulovna"},
                new String[] {"Қўчқорова Ғавҳар", null, "Qoʻchqorova Gʻavhar"},
                new String[] {"Ли О", null, "Li O"},
                new String[] {
                    "Абдурахмонходжаева-Каримбердиева Мохинурхонбегим",
                    "Абдурасулжоновна",
                    "Abdurahmonxoʻjayeva-Karimberdiyeva Mohinurxonbegim Abdurasuljonovna"
                });
        int number = 0;
        for (var name : names) {
            var pdf = CertificateDrawing.draw(
                    sheet("ATS-2026-00010" + number, Lang.RU, name[0], name[1], name[2], List.of("ru", "uz", "en")));
            keep("long-" + number++, pdf);
            try (var document = Loader.loadPDF(pdf)) {
                var widest = new double[1];
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(org.apache.pdfbox.text.TextPosition text) {
                        widest[0] = Math.max(widest[0], text.getXDirAdj() + text.getWidthDirAdj());
                    }
                }.getText(document);
                assertTrue(widest[0] <= 1098 * 841.89 / 1188, "text ends at " + widest[0] + " pt for " + name[0]);
            }
        }
    }

    @Test
    void every_certificate_has_lines_of_its_own_and_the_same_one_always_the_same() {
        assertEquals(Guilloche.of("ATS-2026-000001"), Guilloche.of("ATS-2026-000001"));
        assertNotEquals(Guilloche.of("ATS-2026-000001"), Guilloche.of("ATS-2026-000002"));
        var sheet = sheet("ATS-2026-000001", Lang.RU);
        assertTrue(CertificateDrawing.draw(sheet).length < 1_500_000, "a certificate stays a small file");
    }

    @Test
    void the_three_languages_have_the_same_words() {
        var expected = new TreeSet<>(SheetWords.all().get(Lang.RU).stringPropertyNames());
        for (var lang : Lang.values()) {
            assertEquals(expected, new TreeSet<>(SheetWords.all().get(lang).stringPropertyNames()), lang.code());
        }
        for (var lang : List.of(Lang.UZ, Lang.EN)) {
            for (var word : SheetWords.all().get(lang).values()) {
                assertFalse(word.toString().matches(".*[\\p{IsCyrillic}'`’‘].*"), word.toString());
            }
        }
    }

    @Test
    void two_processes_that_begin_together_have_one_key_that_only_the_owner_reads(@TempDir Path folder)
            throws Exception {
        var one = CompletableFuture.supplyAsync(() -> SchoolKey.open(folder, AT));
        var two = CompletableFuture.supplyAsync(() -> SchoolKey.open(folder, AT));
        assertEquals(one.get().certificate(), two.get().certificate());
        assertEquals(one.get().certificate(), SchoolKey.open(folder, AT).certificate());
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    assertEquals(
                            "rw-------",
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                            file.toString());
                }
            }
        }
    }

    private static CertificateSheet sheet(String serial, Lang first) {
        return first == Lang.RU
                ? sheet(
                        serial,
                        first,
                        "Каримова Дилноза",
                        "Рустамовна",
                        "Karimova Dilnoza Rustamovna",
                        List.of("ru", "uz"))
                : sheet(
                        serial,
                        first,
                        "Karimova Dilnoza",
                        "Rustamovna",
                        "Каримова Дилноза Рустамовна",
                        List.of("uz", "ru"));
    }

    private static CertificateSheet sheet(
            String serial, Lang first, String name, String patronymic, String other, List<String> languages) {
        return new CertificateSheet(
                serial,
                first,
                name,
                patronymic,
                other,
                "L1",
                new Texts("Горячая линия Artel", "Artel qaynoq liniyasi", "Artel hotline"),
                languages,
                LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 12, 1),
                LocalDate.of(2027, 6, 1),
                List.of(
                        new CertificateSheet.Signer(first == Lang.RU ? "Р. Каримжонов" : "R. Karimjonov", "head"),
                        new CertificateSheet.Signer(first == Lang.RU ? "Ш. Азимов" : "Sh. Azimov", "trainer")),
                CODE,
                "http://127.0.0.1:8080/check/" + CODE,
                AT);
    }

    private static List<String> problems(byte[] pdf, PDFAFlavour flavour) throws Exception {
        var found = new TreeSet<String>();
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            for (var check : validator.validate(parser).getTestAssertions()) {
                if (check.getStatus() == org.verapdf.pdfa.results.TestAssertion.Status.FAILED) {
                    found.add(check.getRuleId().getClause() + "-"
                            + check.getRuleId().getTestNumber() + " " + check.getMessage());
                }
            }
        }
        return List.copyOf(found);
    }

    private static void types(PDStructureNode node, List<String> to) {
        for (var kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                to.add(element.getStructureType());
                types(element, to);
            }
        }
    }

    /** Leaves the file where a person can look at it. */
    private static void keep(String name, byte[] pdf) throws IOException {
        var folder = Files.createDirectories(Path.of("target", "certificates"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
    }
}
