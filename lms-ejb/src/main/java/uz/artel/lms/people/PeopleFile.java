package uz.artel.lms.people;

import java.util.List;
import java.util.stream.Stream;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.table.TableFile;
import uz.artel.lms.shared.table.TableLimits;
import uz.artel.lms.shared.table.TableRow;

/** The table of people, as a CSV text or an Excel workbook, with its columns in any order. Reads, understands nothing. */
final class PeopleFile {

    /** At most this many bytes and lines at once. */
    static final int MAX_KB = 1024;

    static final int MAX_LINES = 1000;

    private static final TableLimits LIMITS = new TableLimits(MAX_KB, MAX_LINES, 40, 1000);

    static final List<String> REQUIRED = List.of(
            "personnel_no", "family_cyr", "given_cyr", "family_lat", "given_lat", "level", "level_since", "languages");

    static final List<String> OPTIONAL = List.of(
            "patronymic_cyr", "patronymic_lat", "line", "preferred", "manager_no", "hired_on", "sign_in_name", "roles");

    private PeopleFile() {}

    /**
     * @throws BadInput on field {@code file} when it is empty, too large, no table, lacks a column or has one that nobody
     *     knows
     */
    static List<TableRow> read(byte[] bytes) {
        return TableFile.read(bytes, LIMITS)
                .require(REQUIRED)
                .nothingBut(Stream.concat(REQUIRED.stream(), OPTIONAL.stream()).toList())
                .rows();
    }
}
