package uz.artel.lms.shared.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks part by part, as Excel writes them and as somebody with bad intent would. */
public final class PlantedWorkbook {

    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";
    private static final String SHEETS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    private PlantedWorkbook() {
        parts.put(
                "_rels/.rels",
                relations("<Relationship Id=\"a\" Type=\"" + RELATIONS
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/>"));
        parts.put("xl/workbook.xml", book("<sheet name=\"s\" sheetId=\"1\" r:id=\"r1\"/>", ""));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("r1", "/worksheet", "worksheets/sheet1.xml")
                        + relation("r2", "/sharedStrings", "sharedStrings.xml")
                        + relation("r3", "/styles", "styles.xml")));
        parts.put("xl/sharedStrings.xml", XML + "<sst xmlns=\"" + SHEETS + "\"></sst>");
        // styles 1 and 2 show dates, the second by a code of its own; 3 shows money
        parts.put(
                "xl/styles.xml",
                XML + "<styleSheet xmlns=\"" + SHEETS + "\"><numFmts count=\"2\">"
                        + "<numFmt numFmtId=\"164\" formatCode=\"dd\\.mm\\.yyyy\"/>"
                        + "<numFmt numFmtId=\"165\" formatCode=\"#,##0 &quot;sh&quot;\"/></numFmts>"
                        + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
                        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
                        + "<xf numFmtId=\"165\"/></cellXfs></styleSheet>");
    }

    /** A workbook whose one sheet holds these {@code row} elements. */
    public static PlantedWorkbook of(String rows) {
        return new PlantedWorkbook().part("xl/worksheets/sheet1.xml", sheet(rows));
    }

    public static String sheet(String rows) {
        return XML + "<worksheet xmlns=\"" + SHEETS + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    public static String book(String sheets, String properties) {
        return XML + "<workbook xmlns=\"" + SHEETS + "\" xmlns:r=\"" + RELATIONS + "\"><workbookPr " + properties
                + "/><sheets>" + sheets + "</sheets></workbook>";
    }

    public static String relation(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + RELATIONS + kind + "\" Target=\"" + target + "\"/>";
    }

    public static String relations(String all) {
        return XML + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + all
                + "</Relationships>";
    }

    /** A cell with a text of its own. */
    public static String text(String address, String text) {
        return "<c r=\"" + address + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    public PlantedWorkbook part(String path, String content) {
        parts.put(path, content);
        return this;
    }

    public PlantedWorkbook strings(String items) {
        return part("xl/sharedStrings.xml", XML + "<sst xmlns=\"" + SHEETS + "\">" + items + "</sst>");
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
