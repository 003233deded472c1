package uz.artel.lms.shared.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static uz.artel.lms.shared.table.PlantedWorkbook.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uz.artel.lms.shared.BadInput;

/** Tables as people send them, and files that are made to hurt. */
class TableFileTest {

    private static final TableLimits LIMITS = new TableLimits(1024, 100, 5, 50);

    private static final String HEAD =
            "<row r=\"1\">" + text("A1", "key") + text("B1", "Stem_ru") + text("C1", "n") + "</row>";

    @Test
    void a_text_with_commas_or_semicolons_has_rows_with_their_lines() {
        var table = read("\uFEFFKey;Name\n\na;\"two\nlines\"\n;\nb; x ;\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("key", "name"), table.columns());
        assertEquals(2, table.rows().size());
        assertEquals(3, table.rows().get(0).number());
        assertEquals("two\nlines", table.rows().get(0).get("name"));
        assertEquals(6, table.rows().get(1).number());
        assertEquals("x", table.rows().get(1).get("name"));
        assertTrue(table.rows().get(1).readable());
        assertEquals(
                List.of("a", "b"),
                read("a,b;c\n1,2".getBytes(StandardCharsets.UTF_8)).columns().stream()
                        .map(c -> c.substring(0, 1))
                        .toList());
    }

    @Test
    void a_workbook_has_rows_with_their_numbers_whatever_wrote_it() {
        var made = TableSheet.xlsx(
                "items", List.of("key", "stem_ru"), List.of(List.of("a", "=1+1"), List.of("b", "Оʻткир\nҚодиров")));
        var table = read(made);
        assertEquals(List.of("key", "stem_ru"), table.columns());
        assertEquals("=1+1", table.rows().get(0).get("stem_ru"), "a text, no formula");
        assertTrue(table.rows().get(0).readable());
        assertEquals(3, table.rows().get(1).number());
        assertEquals("Оʻткир\nҚодиров", table.rows().get(1).get("stem_ru"));
    }

    @Test
    void values_read_as_a_person_would_type_them() {
        var rows = HEAD
                + "<row r=\"4\"><c r=\"A4\"><v>5.0</v></c><c r=\"C4\" s=\"1\"><v>46350</v></c></row>"
                + "<row r=\"5\"><c r=\"A5\"><v>0.10000000000000001</v></c><c r=\"C5\" s=\"2\"><v>46350.4375</v></c></row>"
                + "<row r=\"6\"><c r=\"A6\" t=\"b\"><v>1</v></c><c r=\"C6\" s=\"3\"><v>1E+3</v></c></row>"
                + "<row r=\"7\"><c r=\"A7\" t=\"s\"><v>0</v></c><c r=\"B7\" t=\"s\"><v>1</v></c></row>"
                + "<row r=\"8\"><c><v>-7</v></c><c t=\"str\"><v>x_x000D_y</v></c></row>"
                + "<row r=\"9\"><c r=\"A9\" s=\"3\"/></row>";
        var table = read(PlantedWorkbook.of(rows)
                .strings(
                        "<si><r><t xml:space=\"preserve\">Оʻ </t></r><r><t>т</t></r><rPh sb=\"0\" eb=\"1\"><t>no</t></rPh></si>"
                                + "<si><t>second</t></si>")
                .bytes());
        assertEquals(
                List.of(
                        Map.of("key", "5", "n", "2026-11-24"),
                        Map.of("key", "0.1", "n", "2026-11-24T10:30"),
                        Map.of("key", "true", "n", "1000"),
                        Map.of("key", "Оʻ т", "stem_ru", "second"),
                        Map.of("key", "-7", "stem_ru", "x\ry")),
                table.rows().stream().map(TableRow::cells).toList());
        assertEquals(
                List.of(4L, 5L, 6L, 7L, 8L),
                table.rows().stream().map(TableRow::number).toList());
    }

    @Test
    void days_of_both_calendars_of_spreadsheets_are_the_same_days() {
        assertEquals("1900-01-01", Dates.text(1, false));
        assertEquals("1900-02-28", Dates.text(59, false));
        assertEquals("1900-03-01", Dates.text(61, false));
        assertEquals("2026-11-24", Dates.text(46350, false));
        assertEquals("2026-11-24", Dates.text(46350 - 1462, true));
        assertEquals("08:15", Dates.text(0.34375, false));
        var old = PlantedWorkbook.of(HEAD + "<row r=\"2\"><c r=\"A2\" s=\"1\"><v>44888</v></c></row>")
                .part(
                        "xl/workbook.xml",
                        PlantedWorkbook.book("<sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/>", "date1904=\"1\""));
        assertEquals("2026-11-24", read(old.bytes()).rows().get(0).get("key"));
    }

    @Test
    void the_first_sheet_that_is_shown_is_read() {
        var book = PlantedWorkbook.of("<row r=\"1\">" + text("A1", "hidden") + "</row>")
                .part(
                        "xl/worksheets/sheet2.xml",
                        PlantedWorkbook.sheet(HEAD + "<row r=\"2\">" + text("A2", "a") + "</row>"))
                .part(
                        "xl/workbook.xml",
                        PlantedWorkbook.book(
                                "<sheet name=\"h\" sheetId=\"1\" state=\"hidden\" r:id=\"r1\"/>"
                                        + "<sheet name=\"s\" sheetId=\"2\" r:id=\"r4\"/>",
                                ""))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        PlantedWorkbook.relations(PlantedWorkbook.relation("r1", "/worksheet", "worksheets/sheet1.xml")
                                + PlantedWorkbook.relation("r4", "/worksheet", "/xl/worksheets/sheet2.xml")));
        assertEquals("a", read(book.bytes()).rows().get(0).get("key"));
    }

    @Test
    void a_formula_an_error_and_what_is_too_long_are_told_with_row_and_column() {
        var table = read(PlantedWorkbook.of(HEAD
                        + "<row r=\"2\">" + text("A2", "a")
                        + "<c r=\"B2\"><f>HYPERLINK(\"http://x\")</f><v>3</v></c></row>"
                        + "<row r=\"3\"><c r=\"A3\" t=\"e\"><v>#N/A</v></c>" + text("B3", "x".repeat(51)) + "</row>"
                        + "<row r=\"4\">" + text("A4", "d") + text("E4", "too far") + "</row>"
                        + "<row r=\"5\">" + text("A5", "fine") + "<c r=\"C5\" s=\"1\"><v>1e99</v></c></row>"
                        + "<row r=\"6\"><c r=\"A6\" t=\"str\"><f t=\"shared\" si=\"7\"/><v>x</v></c></row>")
                .bytes());
        assertEquals(
                List.of(
                        "2 stem_ru problem.formula",
                        "3 key problem.cellError",
                        "3 stem_ru problem.cellLong",
                        "4  problem.cells",
                        "5 n problem.cellError",
                        "6 key problem.formula"),
                table.rows().stream()
                        .flatMap(r -> r.problems().stream()
                                .map(p -> r.number() + " " + p.column() + " " + p.key())
                                .sorted())
                        .toList());
    }

    @Test
    void a_million_rows_end_at_the_limit() {
        var rows = new StringBuilder(HEAD);
        for (int row = 2; row <= 1_000_001; row++) {
            rows.append("<row r=\"").append(row).append("\"><c><v>1</v></c></row>");
        }
        refused(
                "rows",
                new TableLimits(8192, 100, 5, 50),
                PlantedWorkbook.of(rows.toString()).bytes());
        var lines = "key\n" + "1\n".repeat(1_000_000);
        refused("rows", new TableLimits(8192, 100, 5, 50), lines.getBytes(StandardCharsets.UTF_8));
        refused("fileLarge", LIMITS, lines.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_unpacks_without_end_is_left_half_way() {
        var blanks = " ".repeat(40 * 1024 * 1024);
        refused(
                "fileInflated",
                PlantedWorkbook.of(HEAD + blanks + "<row r=\"2\">" + text("A2", "a") + "</row>")
                        .bytes());
        refused(
                "fileInflated",
                PlantedWorkbook.of(HEAD + "<row r=\"2\">" + text("A2", blanks) + "</row>")
                        .bytes());
        refused(
                "fileInflated",
                PlantedWorkbook.of(HEAD)
                        .strings("<si><t>" + blanks + "</t></si>")
                        .bytes());
        refused(
                "fileInflated",
                PlantedWorkbook.of(HEAD).part("_rels/.rels", blanks).bytes());
    }

    /** One such cell lets a reader that makes room for all columns before it take gigabytes. */
    @Test
    void a_cell_beyond_the_last_column_or_row_is_in_no_workbook() {
        for (var cell : List.of("ZZZZZZ2", "XFE2", "A3", "A", "2", "a2", "A99999999999", "B2\"><c r=\"B2", "")) {
            refused(
                    "fileBroken",
                    PlantedWorkbook.of(HEAD + "<row r=\"2\">" + "<c r=\"" + cell + "\"><v>1</v></c></row>")
                            .bytes());
        }
        refused("fileBroken", PlantedWorkbook.of(HEAD + "<row r=\"1\"/>").bytes());
        refused("fileBroken", PlantedWorkbook.of(HEAD + "<row r=\"1048577\"/>").bytes());
        refused(
                "fileBroken",
                PlantedWorkbook.of(HEAD + "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>9</v></c></row>")
                        .bytes());
        refused(
                "fileBroken",
                PlantedWorkbook.of(HEAD + "<row r=\"2\"><c r=\"A2\"><v>ten</v></c></row>")
                        .bytes());
    }

    @Test
    void entities_of_its_own_or_from_outside_make_no_workbook() throws Exception {
        var secret = java.nio.file.Files.createTempFile("secret", ".txt");
        java.nio.file.Files.writeString(secret, "key");
        var sheet = PlantedWorkbook.sheet(HEAD + "<row r=\"2\">" + text("A2", "&x;") + "</row>");
        var head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
        for (var type : List.of(
                "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE w SYSTEM \"" + secret.toUri() + "\">",
                "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY x \"&b;&b;&b;&b;\">]>")) {
            refused(
                    "fileBroken",
                    PlantedWorkbook.of("")
                            .part("xl/worksheets/sheet1.xml", sheet.replace(head, head + type))
                            .bytes());
        }
        var outside = PlantedWorkbook.of(HEAD)
                .part(
                        "_rels/.rels",
                        PlantedWorkbook.relations(
                                "<Relationship Id=\"a\" TargetMode=\"External\" Type=\"x/officeDocument\""
                                        + " Target=\"" + secret.toUri() + "\"/>"));
        refused("fileBroken", outside.bytes());
        refused(
                "fileBroken",
                PlantedWorkbook.of(HEAD)
                        .part(
                                "xl/_rels/workbook.xml.rels",
                                PlantedWorkbook.relations(
                                        PlantedWorkbook.relation("r1", "/worksheet", "../../../../etc/passwd")))
                        .bytes());
    }

    @Test
    void what_only_looks_like_a_table_is_refused_by_what_it_is() {
        refused("fileEmpty", new byte[0]);
        refused("fileEmpty", "key\n\n".getBytes(StandardCharsets.UTF_8));
        refused("fileEmpty", PlantedWorkbook.of("").bytes());
        refused("fileBroken", new byte[] {'P', 'K', 3, 4, 5, 6});
        refused(
                "fileBroken",
                PlantedWorkbook.of(HEAD).part("_rels/.rels", "<a/>").bytes());
        refused("fileBroken", PlantedWorkbook.of("<row r=\"1\"><c></row>").bytes());
        refused("fileOldWorkbook", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 1});
        refused("fileNotText", "%PDF-1.7".getBytes(StandardCharsets.UTF_8));
        refused("columnTwice", "a,A\n1,2".getBytes(StandardCharsets.UTF_8));
        refused("columnsMany", "a,b,c,d,e,f\n1".getBytes(StandardCharsets.UTF_8));
        refused(
                "head",
                PlantedWorkbook.of("<row r=\"1\">" + text("A1", "a") + "<c r=\"B1\"><f>1</f></c></row>")
                        .bytes());
        var table = read("a,b\n1,2".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "problem.columns",
                assertThrows(BadInput.class, () -> table.require(List.of("a", "c")))
                        .key());
        assertEquals(
                "problem.columnUnknown",
                assertThrows(BadInput.class, () -> table.nothingBut(List.of("a")))
                        .key());
    }

    @Test
    void nothing_stays_on_the_disk() throws Exception {
        var before = temporary();
        read(PlantedWorkbook.of(HEAD + "<row r=\"2\">" + text("A2", "a") + "</row>")
                .bytes());
        refused("fileBroken", new byte[] {'P', 'K', 3, 4, 5, 6});
        assertEquals(before, temporary());
    }

    private static List<String> temporary() throws java.io.IOException {
        try (var files = java.nio.file.Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.startsWith("table") && f.endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void columns_are_called_as_in_a_spreadsheet() {
        assertEquals(
                List.of("A", "Z", "AA", "AZ", "BA", "XFD"),
                List.of(0, 25, 26, 51, 52, 16_383).stream().map(Table::letters).toList());
    }

    private static Table read(byte[] bytes) {
        return TableFile.read(bytes, LIMITS);
    }

    private static void refused(String problem, byte[] bytes) {
        refused(problem, LIMITS, bytes);
    }

    private static void refused(String problem, TableLimits limits, byte[] bytes) {
        var refusal = assertThrows(BadInput.class, () -> TableFile.read(bytes, limits));
        assertEquals("problem." + problem, refusal.key());
        assertEquals("file", refusal.field());
    }
}
