package uz.artel.lms.scorecard;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TextUpload;

/**
 * A file of call marks: UTF-8, comma or semicolon, first line the names of the columns: {@code person} (sign-in name or
 * personnel number), {@code date} (2026-09-30), {@code call} (the reference of the recording), one column a criterion by its
 * number (1.1 … 7.2: 1, 0.5, 0; empty is N/A), {@code critical} (codes with spaces), {@code coached} (date, may be empty).
 */
final class LiveCallFile {

    private static final int MAX_BYTES = 2_000_000;
    private static final int MAX_LINES = 10_000;

    record Parsed(List<LiveCallLine> lines, List<LiveCalls.Row> rows) {}

    private final Scorecard card;
    private final Map<String, PersonId> people;
    private final Set<String> known;
    private final LocalDate today;
    private final List<LiveCallLine> lines = new ArrayList<>();
    private final List<LiveCalls.Row> rows = new ArrayList<>();

    private LiveCallFile(Scorecard card, Map<String, PersonId> people, Set<String> known, LocalDate today) {
        this.card = card;
        this.people = people;
        this.known = new HashSet<>(known);
        this.today = today;
    }

    /**
     * @param people sign-in names and personnel numbers, lower case → person
     * @param known references that are stored already
     */
    static Parsed parse(
            byte[] bytes, Scorecard card, Map<String, PersonId> people, Set<String> known, LocalDate today) {
        var file = new LiveCallFile(card, people, known, today);
        file.read(bytes);
        return new Parsed(file.lines, file.rows);
    }

    private void read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            bad(0, "", "tooLarge", "");
            return;
        }
        var text = TextUpload.read(bytes);
        char separator = text.lines().findFirst().orElse("").indexOf(';') >= 0 ? ';' : ',';
        var records = new ArrayList<CsvRecord>();
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(text)) {
            for (var one : reader) {
                if (records.size() > MAX_LINES) {
                    bad(one.getStartingLineNumber(), "", "tooManyLines", Integer.toString(MAX_LINES));
                    return;
                }
                records.add(one);
            }
        } catch (CsvParseException | java.io.IOException e) {
            bad(records.size() + 1L, "", "notCsv", "");
            return;
        }
        if (records.size() < 2) {
            bad(1, "", "empty", "");
            return;
        }
        var columns = records.get(0).getFields().stream()
                .map(c -> c.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (!columns(columns)) {
            return;
        }
        records.subList(1, records.size()).stream()
                .filter(r -> !(r.getFieldCount() == 1 && r.getField(0).isBlank()))
                .forEach(r -> line(r, columns));
    }

    private boolean columns(List<String> columns) {
        for (var needed : List.of("person", "date", "call")) {
            if (!columns.contains(needed)) {
                bad(1, "", "columnMissing", needed);
                return false;
            }
        }
        var seen = new HashSet<String>();
        for (var column : columns) {
            boolean fits =
                    Set.of("person", "date", "call", "critical", "coached").contains(column)
                            || criterion(column).isPresent();
            if (!fits || !seen.add(column)) {
                bad(1, "", fits ? "columnTwice" : "unknownColumn", shortened(column));
                return false;
            }
        }
        return true;
    }

    private void line(CsvRecord line, List<String> columns) {
        long number = line.getStartingLineNumber();
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), line.getFieldCount()); i++) {
            cells.put(columns.get(i), line.getField(i).strip());
        }
        var who = cells.getOrDefault("person", "");
        if (line.getFieldCount() != columns.size()) {
            bad(number, who, "fieldCount", line.getFieldCount() + " / " + columns.size());
            return;
        }
        var person = people.get(who.toLowerCase(Locale.ROOT));
        var day = date(cells.get("date"));
        var reference = cells.get("call");
        var coached = cells.getOrDefault("coached", "");
        var codes = MarkSheet.codes(cells.getOrDefault("critical", ""));
        var foreign = codes.stream().filter(c -> card.critical(c).isEmpty()).findFirst();
        if (person == null) {
            bad(number, who, "unknownPerson", shortened(who));
        } else if (day.isEmpty() || day.get().isAfter(today)) {
            bad(number, who, day.isEmpty() ? "date" : "future", shortened(cells.get("date")));
        } else if (reference.isEmpty() || reference.length() > 60) {
            bad(number, who, "reference", shortened(reference));
        } else if (foreign.isPresent()) {
            bad(number, who, "critical", shortened(foreign.get()));
        } else if (!coached.isEmpty()
                && date(coached).filter(d -> !d.isBefore(day.get())).isEmpty()) {
            bad(number, who, "coached", shortened(coached));
        } else if (!known.add(reference)) {
            bad(number, who, "callTwice", shortened(reference));
        } else {
            good(number, who, person, day.get(), cells, codes, date(coached).orElse(null));
        }
    }

    private void good(
            long number,
            String who,
            PersonId person,
            LocalDate day,
            Map<String, String> cells,
            List<String> codes,
            LocalDate coached) {
        var marks = new HashMap<String, Mark>();
        for (var criterion : card.criteria()) {
            var cell = cells.getOrDefault(criterion.number(), "").replace(',', '.');
            var mark = cell.isEmpty() ? Optional.of(Mark.NOT_APPLICABLE) : Mark.find(cell);
            if (mark.isEmpty()) {
                bad(number, who, "mark", criterion.number() + " = " + shortened(cell));
                return;
            }
            marks.put(criterion.key(), mark.get());
        }
        var score = Scoring.score(card, Optional.empty(), marks, codes);
        if (score.points() == null) {
            bad(number, who, "noMarks", "");
            return;
        }
        lines.add(new LiveCallLine(number, who, null, "", score.shown()));
        rows.add(new LiveCalls.Row(person, cells.get("call"), day, marks, codes, coached));
    }

    private Optional<Scorecard.Criterion> criterion(String number) {
        return card.criteria().stream().filter(c -> c.number().equals(number)).findFirst();
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void bad(long number, String who, String problem, String detail) {
        lines.add(new LiveCallLine(number, shortened(who), problem, detail, null));
    }

    private static String shortened(String text) {
        return text == null ? "" : text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
