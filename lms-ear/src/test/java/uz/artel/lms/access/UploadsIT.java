package uz.artel.lms.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import uz.artel.lms.access.Visitor.Sent;
import uz.artel.lms.journey.Words;

/** Files that people send are known by what they are, and a table that they get runs nothing in their spreadsheet. */
class UploadsIT {

    private static final String LANGUAGE = "ru";

    /** Who sends files on which pages; a page with a file field that stands not here is a failure. */
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of(
            "/public/check/receipt.xhtml", "trainee",
            "/admin/people/import.xhtml", "admin",
            "/trainer/exam/exchange.xhtml", "trainer",
            "/trainer/exam/edit.xhtml", "trainer",
            "/hr/kpi/import.xhtml", "hr-officer",
            "/hr/calls/import.xhtml", "hr-officer",
            "/quality/calls/import.xhtml", "quality"));

    /** Pages that read workbooks as well as texts: they refuse those that are none. */
    private static final Set<String> WORKBOOKS = Set.of("/admin/people/import.xhtml", "/trainer/exam/exchange.xhtml");

    /** The page that takes pictures and recordings, and no table. */
    private static final String MEDIA = "/trainer/exam/edit.xhtml";

    @Test
    void a_file_is_refused_for_what_it_is_whatever_it_is_called() throws Exception {
        var wrong = new ArrayList<String>();
        int sent = 0;
        try (var rows = Rows.kept()) {
            try {
                for (var page : PAGES.entrySet()) {
                    var visitor = Site.freshly(page.getValue(), LANGUAGE);
                    rows.keepAnew();
                    for (var button : buttons(visitor, page.getKey())) {
                        for (var file : files(page.getKey()).entrySet()) {
                            sent++;
                            var said = send(visitor, page.getKey(), button, file.getKey());
                            if (!said.contains(file.getValue())) {
                                wrong.add(page.getKey() + " " + button + " took " + shown(file.getKey()) + " and said: "
                                        + said);
                            }
                        }
                    }
                    if (!rows.changed().isEmpty()) {
                        wrong.add(page.getKey() + " changed " + rows.changed());
                    }
                }
            } finally {
                rows.putBackAll();
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(sent >= 90, "files sent: " + sent);
    }

    @Test
    void every_page_that_takes_files_is_tried() throws Exception {
        var found = new TreeSet<String>();
        for (var row : AccessRows.read()) {
            if (row.page() && PageForms.takesFiles(row.address())) {
                found.add(row.address());
            }
        }
        assertEquals(PAGES.keySet(), found);
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_words_in_the_file_for_payroll() throws Exception {
        try (var rows = Rows.kept()) {
            try {
                var walk = new FormWalk(rows);
                var scenes = new Scenes(walk, rows);
                // a personnel number may begin with a hyphen, and a spreadsheet takes that for a sum
                rows.write("UPDATE person SET personnel_no = '-2-3' WHERE id = ?", scenes.thing("person"));
                scenes.exportForPayroll();
                var hr = walk.visitor("hr-officer");
                var file = hr.get(hr.get("/hr/payroll/export.xhtml")
                        .page()
                        .selectFirst("a[href$=/csv]")
                        .attr("href"));
                assertEquals(200, file.status());
                assertTrue(file.header("Content-Disposition").contains("attachment"), "a file, not a page");
                var lines = file.body().strip().split("\r\n");
                assertEquals(2, lines.length, file.body());
                assertTrue(lines[1].contains(",'-2-3,"), lines[1]);
                for (var cell : lines[1].split(",")) {
                    assertFalse(cell.matches("[=+@\\t-].*"), lines[1]);
                }
            } finally {
                rows.putBackAll();
            }
        }
    }

    /** Files that are no table of text, with what the page must say of each. */
    private static Map<byte[], String> files(String page) {
        var words = Words.in(LANGUAGE);
        if (page.equals(MEDIA)) {
            var files = new LinkedHashMap<byte[], String>();
            tables(false).forEach((file, said) -> {
                var key = new String(file, StandardCharsets.ISO_8859_1).startsWith("\u0089PNG") ? "Broken" : "Type";
                files.put(file, said.isEmpty() ? "" : words.get("problem.itemMedium" + key));
            });
            return files;
        }
        return tables(WORKBOOKS.contains(page));
    }

    private static Map<byte[], String> tables(boolean workbooks) {
        var words = Words.in(LANGUAGE);
        var table = "person,handled\r\noperator,5\r\n";
        var files = new LinkedHashMap<byte[], String>();
        files.put(bytes("\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR"), words.get("problem.fileNotText"));
        files.put(bytes("\u00ff\u00d8\u00ff\u00e0\u0000\u0010JFIF"), words.get("problem.fileNotText"));
        files.put(bytes("GIF89a\u0001\u0000\u0001\u0000"), words.get("problem.fileNotText"));
        files.put(bytes("%PDF-1.7\n%âãÏÓ\n1 0 obj"), words.get("problem.fileNotText"));
        files.put(bytes("{\\rtf1\\ansi person,handled}"), words.get("problem.fileNotText"));
        files.put(bytes("\u001f\u008b\b\u0000\u0000\u0000\u0000\u0000"), words.get("problem.fileNotText"));
        files.put(
                bytes("PK\u0003\u0004\u0014\u0000\u0006\u0000[Content_Types].xml"),
                words.get(workbooks ? "problem.fileBroken" : "problem.fileWorkbook"));
        files.put(
                bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1"),
                words.get(workbooks ? "problem.fileOldWorkbook" : "problem.fileWorkbook"));
        files.put(bytes("MZ\u0090\u0000\u0003\u0000\u0000\u0000"), words.get("problem.fileProgram"));
        files.put(bytes("#!/bin/sh\nrm -rf /\n"), words.get("problem.fileProgram"));
        files.put(("\ufeff" + table).getBytes(StandardCharsets.UTF_16LE), words.get("problem.fileNotText"));
        files.put(table.getBytes(StandardCharsets.UTF_16BE), words.get("problem.fileNotText"));
        files.put(bytes("person,handled\n\u00cf\u00f0\u00e8\u00e2\u00e5\u00f2,5\n"), words.get("problem.fileText"));
        files.put("<!doctype html><html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8), "");
        files.put(new byte[0], "");
        files.put("x".repeat(3 * 1024 * 1024).getBytes(StandardCharsets.UTF_8), "");
        if (workbooks) {
            // larger than any table, and no larger than one with its pictures
            files.put("x".repeat(12 * 1024 * 1024).getBytes(StandardCharsets.UTF_8), "");
        }
        return files;
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String shown(byte[] file) {
        return new String(file, 0, Math.min(file.length, 12), StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
    }

    private static List<String> buttons(Visitor visitor, String page) throws Exception {
        return visitor.get(page)
                .page()
                .selectFirst("form[enctype^=multipart]")
                .select("button[type=submit]")
                .eachAttr("name");
    }

    /** Sends a file under the name of a table, and answers what the page says is wrong; at least a word there must be. */
    private static String send(Visitor visitor, String page, String button, byte[] file) throws Exception {
        var form = visitor.get(page).page().selectFirst("form[enctype^=multipart]");
        var fields = new ArrayList<Sent>();
        for (var sent : Visitor.fields(form, Map.of(), form.getElementById(button))) {
            fields.add(sent.file() == null ? sent : Sent.file(sent.name(), "list.csv", file));
        }
        var answer = FormWalk.post(visitor, form, fields);
        var said = answer.wrong();
        if (answer.status() != 200 || said.isBlank()) {
            return "nothing, but answered " + answer.status() + " " + answer.location();
        }
        return said;
    }
}
