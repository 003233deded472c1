package uz.artel.lms.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * One invented operator of the demo's centre, a line of {@code operators.csv}.
 *
 * @param number from 1, in the order of the file
 * @param name family name, given name, patronymic in Cyrillic, then in Latin letters
 * @param levelMonths full months in the level before the first campaign's quarter
 * @param hiredMonths full months of work before it; 0 for who came after the first campaign
 * @param languages in which he works, the one he reads the product in first
 */
record Operator(
        int number,
        String signInName,
        List<String> name,
        String line,
        String level,
        int levelMonths,
        int hiredMonths,
        List<String> languages) {

    private static final String FILE = "operators.csv";
    private static final int NEWCOMERS_DAYS = 15;

    /** The columns of the file by which an administrator brings them in. */
    private static final String COLUMNS =
            "personnel_no;family_cyr;given_cyr;patronymic_cyr;family_lat;given_lat;patronymic_lat;"
                    + "line;level;level_since;hired_on;languages;preferred;manager_no;roles";

    /** Everybody of the file. */
    static List<Operator> everybody() {
        try (var in = Objects.requireNonNull(Operator.class.getResourceAsStream(FILE), FILE);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            var all = new ArrayList<Operator>();
            var text = new java.io.BufferedReader(reader)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .toList();
            for (var line : text.subList(1, text.size())) {
                var c = line.split(";", -1);
                all.add(new Operator(
                        all.size() + 1,
                        c[0],
                        List.of(c[1], c[2], c[3], c[4], c[5], c[6]),
                        c[7],
                        c[8],
                        Integer.parseInt(c[9]),
                        Integer.parseInt(c[10]),
                        List.of(c[11].split(" "))));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String personnelNo() {
        return "T-%03d".formatted(200 + number);
    }

    /** Whether he came after the first campaign. */
    boolean newcomer() {
        return hiredMonths == 0;
    }

    /** When a newcomer came. */
    static LocalDate arrival(Attestation second) {
        return second.quarterFrom().plusDays(NEWCOMERS_DAYS);
    }

    /**
     * These operators as a file for the import of people.
     *
     * @param first the first campaign, from which their months are counted back
     * @param manager personnel number of whom they all report to
     */
    static byte[] file(List<Operator> some, Attestation first, String manager) {
        return some.stream()
                .map(o -> {
                    var arrived = arrival(first.next());
                    var since = o.newcomer() ? arrived : first.quarterFrom().minusMonths(o.levelMonths);
                    var hired = o.newcomer() ? arrived : first.quarterFrom().minusMonths(o.hiredMonths);
                    return String.join(
                            ";",
                            o.personnelNo(),
                            String.join(";", o.name),
                            o.line,
                            o.level,
                            since.toString(),
                            hired.toString(),
                            String.join(" ", o.languages),
                            o.languages.get(0),
                            manager,
                            "operator");
                })
                .collect(Collectors.joining("\n", COLUMNS + "\n", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
