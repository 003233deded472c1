package uz.artel.lms.shared.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import uz.artel.lms.shared.BadInput;

/**
 * An Excel workbook (ECMA-376, SpreadsheetML) read as a stream. What it says of its own size is not believed: inflated bytes
 * are counted, columns are those of the head, and no cell is kept beyond its limit.
 */
final class Workbook {

    /** More than this is never inflated of one file. */
    static final int MAX_INFLATED_MB = 32;

    private static final int MAX_ENTRIES = 1_000;
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS = "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private final ZipFile zip;
    private final TableLimits limits;
    private long left = MAX_INFLATED_MB * 1024L * 1024;
    private List<String> strings = List.of();
    private Set<Integer> dates = Set.of();
    private boolean since1904;

    private Workbook(ZipFile zip, TableLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    static Table read(byte[] bytes, TableLimits limits) {
        try {
            var file = Files.createTempFile("table", ".xlsx");
            try {
                Files.write(file, bytes);
                try (var zip = new ZipFile(file.toFile())) {
                    return new Workbook(zip, limits).table();
                }
            } finally {
                Files.delete(file);
            }
        } catch (ZipException | XMLStreamException | NumberFormatException e) {
            throw broken();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Table table() throws IOException, XMLStreamException {
        if (zip.size() > MAX_ENTRIES) {
            throw broken();
        }
        var book = relations("_rels/.rels", "").entrySet().stream()
                .filter(r -> r.getKey().endsWith("/officeDocument"))
                .map(r -> r.getValue().get(0).target())
                .findFirst()
                .orElseThrow(Workbook::broken);
        int slash = book.lastIndexOf('/') + 1;
        var folder = book.substring(0, slash);
        var parts = relations(folder + "_rels/" + book.substring(slash) + ".rels", folder);
        var sheet = firstShown(book, parts);
        for (var styles : of(parts, "/styles")) {
            dates = dateStyles(styles.target());
        }
        for (var shared : of(parts, "/sharedStrings")) {
            strings = strings(shared.target());
        }
        var table = new Table.Builder(limits);
        try (var in = part(sheet)) {
            new SheetReading(in, limits, strings, dates, since1904).into(table);
        }
        return table.table();
    }

    private record Relation(String id, String target) {}

    private static List<Relation> of(Map<String, List<Relation>> parts, String ending) {
        return parts.entrySet().stream()
                .filter(p -> p.getKey().endsWith(ending))
                .flatMap(p -> p.getValue().stream())
                .limit(1)
                .toList();
    }

    /** Kind of relation → what it leads to. */
    private Map<String, List<Relation>> relations(String path, String folder) throws IOException, XMLStreamException {
        var all = new HashMap<String, List<Relation>>();
        try (var in = part(path)) {
            var xml = new SafeXml(in);
            while (xml.toStart("Relationship")) {
                var target = xml.attribute("Target");
                if (xml.attribute("Type") != null
                        && target != null
                        && !"External".equals(xml.attribute("TargetMode"))) {
                    all.computeIfAbsent(xml.attribute("Type"), k -> new ArrayList<>())
                            .add(new Relation(
                                    xml.attribute("Id"),
                                    target.startsWith("/") ? target.substring(1) : folder + target));
                }
            }
        }
        return all;
    }

    private String firstShown(String book, Map<String, List<Relation>> parts) throws IOException, XMLStreamException {
        try (var in = part(book)) {
            var xml = new SafeXml(in);
            while (xml.toStart("workbookPr", "sheet")) {
                if (xml.name().equals("workbookPr")) {
                    since1904 = Set.of("1", "true").contains(String.valueOf(xml.attribute("date1904")));
                } else if (xml.attribute("state") == null
                        || xml.attribute("state").equals("visible")) {
                    var id = xml.attribute(RELATIONS, "id") != null
                            ? xml.attribute(RELATIONS, "id")
                            : xml.attribute(STRICT_RELATIONS, "id");
                    return parts.values().stream()
                            .flatMap(List::stream)
                            .filter(r -> r.id() != null && r.id().equals(id))
                            .map(Relation::target)
                            .findFirst()
                            .orElseThrow(Workbook::broken);
                }
            }
        }
        throw broken();
    }

    /** Numbers of the cell styles that show a number as a date. */
    private Set<Integer> dateStyles(String path) throws IOException, XMLStreamException {
        var formats = new HashMap<Integer, String>();
        var found = new HashSet<Integer>();
        try (var in = part(path)) {
            var xml = new SafeXml(in);
            int style = -1;
            while (xml.toStart("numFmt", "cellStyleXfs", "cellXfs", "xf", "dxfs")) {
                switch (xml.name()) {
                    case "numFmt" ->
                        formats.put(xml.number("numFmtId", 0), String.valueOf(xml.attribute("formatCode")));
                    case "cellXfs" -> style = 0;
                    case "xf" -> {
                        int format = xml.number("numFmtId", 0);
                        if (style >= 0 && Dates.shownBy(format, formats.get(format))) {
                            found.add(style);
                        }
                        style = style < 0 ? style : style + 1;
                    }
                    default -> style = -1;
                }
            }
        }
        return found;
    }

    private List<String> strings(String path) throws IOException, XMLStreamException {
        var all = new ArrayList<String>();
        try (var in = part(path)) {
            var xml = new SafeXml(in);
            while (xml.toStart("si")) {
                all.add(xml.shownText("si", limits.cell() + 1));
            }
        }
        return all;
    }

    private InputStream part(String path) throws IOException {
        var entry = zip.getEntry(path);
        if (entry == null || entry.isDirectory()) {
            throw broken();
        }
        return new Counted(zip.getInputStream(entry));
    }

    /** Counts what is really inflated, over all parts of the file. */
    private final class Counted extends java.io.FilterInputStream {

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int sign = super.read();
            spend(sign < 0 ? 0 : 1);
            return sign;
        }

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
            int count = super.read(into, from, most);
            spend(Math.max(0, count));
            return count;
        }

        private void spend(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new BadInput("file", "fileInflated", MAX_INFLATED_MB);
            }
        }
    }

    static BadInput broken() {
        return new BadInput("file", "fileBroken");
    }
}
