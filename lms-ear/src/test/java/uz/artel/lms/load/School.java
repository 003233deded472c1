package uz.artel.lms.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import uz.artel.lms.planted.PlantedSitting;
import uz.artel.lms.planted.PlantedSitting.Question;
import uz.artel.lms.planted.Rows;
import uz.artel.lms.shared.Digest;

/**
 * A school of thousands, written beside the demo's people into the demo's centre in large batches: people with accounts and
 * grants, intakes of twenty-five, one in twenty-five of the people under way on the programme's fourth day and the others
 * through with it, with their steps, shadowing entries, sat exams with every answer and mark, and certificates. The
 * references are whole; the chain of hashes over the answers is not, which only the check of one sitting would notice.
 *
 * @param trainees people under way, of whom the load signs some in
 * @param certificates check code → serial number
 */
record School(List<Trainee> trainees, Map<String, String> certificates) {

    /** Somebody on the road; his password is the demo's. */
    record Trainee(long person, String signIn) {}

    private static final ZoneId ZONE = ZoneId.of("Asia/Tashkent");
    private static final int INTAKE = 25;
    private static final int QUESTIONS = 20;
    private static final int SITTINGS_EACH = 2;
    private static final int ENTRIES_EACH = 8;
    private static final int BATCH = 1_000;
    private static final String OURS = "LOAD%";
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final String[] FAMILIES = {
        "Каримов Karimov", "Рахимов Rahimov", "Юсупов Yusupov", "Турсунов Tursunov", "Алиев Aliyev",
        "Саидов Saidov", "Исмаилов Ismoilov", "Хасанов Hasanov", "Усманов Usmonov", "Абдуллаев Abdullayev",
        "Эргашев Ergashev", "Назаров Nazarov", "Мирзаев Mirzayev", "Холматов Xolmatov", "Содиков Sodiqov"
    };
    private static final String[] GIVEN = {
        "Азиз Aziz", "Бахтиёр Baxtiyor", "Гулнора Gulnora", "Дилшод Dilshod", "Жасур Jasur", "Зарина Zarina",
        "Камола Kamola", "Лола Lola", "Малика Malika", "Нодира Nodira", "Отабек Otabek", "Равшан Ravshan",
        "Севара Sevara", "Тимур Temur", "Умид Umid", "Феруза Feruza", "Шахноза Shahnoza"
    };

    /**
     * Fills up to these numbers, what is there already counted in.
     *
     * @param people rows of {@code person} afterwards
     * @param answers rows of {@code exam_answer} afterwards, unless there are more already
     */
    static School fill(Connection connection, int people, int answers, long seed) throws SQLException {
        int more = people - (int) Rows.number(connection, "SELECT COUNT(*) FROM person");
        return fill(connection, people, Math.max(50, more / 25), answers, seed);
    }

    /** @param learning how many of them are under way, rounded down to whole intakes */
    static School fill(Connection connection, int people, int learning, int answers, long seed) throws SQLException {
        connection.setAutoCommit(false);
        var writer = new Writer(connection, new Random(seed));
        int more = people - (int) Rows.number(connection, "SELECT COUNT(*) FROM person");
        int underWay = learning / INTAKE * INTAKE;
        writer.people(more, underWay);
        writer.intakes(more, underWay);
        writer.steps();
        writer.shadowing();
        writer.exams(answers - (int) Rows.number(connection, "SELECT COUNT(*) FROM exam_answer"));
        var certificates = writer.certificates();
        for (var table :
                List.of("person", "intake_trainee", "step_done", "exam_sitting", "exam_answer", "certificate")) {
            try (var statement = connection.createStatement()) {
                statement.execute("ANALYZE TABLE " + table);
            }
        }
        return new School(writer.trainees(), certificates);
    }

    /** Rows of the tables that grow with people. */
    static Map<String, Long> counts(Connection connection) throws SQLException {
        var counts = new LinkedHashMap<String, Long>();
        for (var table : List.of(
                "person",
                "account",
                "access_grant",
                "web_session",
                "intake",
                "intake_trainee",
                "step_done",
                "shadow_entry",
                "exam_sitting",
                "exam_answer",
                "exam_mark",
                "exam_result",
                "certificate",
                "audit_line")) {
            counts.put(table, Rows.number(connection, "SELECT COUNT(*) FROM " + table));
        }
        return counts;
    }

    /** One filling; {@code underway} people have no level yet, the others are operators. */
    private record Writer(Connection connection, Random random) {

        void people(int count, int underWay) throws SQLException {
            long centre = Rows.number(connection, "SELECT MIN(id) FROM centre");
            var line = Rows.text(connection, "SELECT MIN(line_key) FROM centre_line WHERE centre_id = ?", centre);
            batch(
                    "INSERT INTO person (centre_id, personnel_no, family_cyr, given_cyr, family_lat, given_lat, line_key,"
                            + " level, level_since, languages, preferred_language, hired_on, active, created_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE, ?)",
                    count,
                    (n, row) -> {
                        boolean learns = n < underWay;
                        var hired = learns ? today().minusDays(3) : today().minusDays(40 + n % 700);
                        var family = FAMILIES[random.nextInt(FAMILIES.length)].split(" ");
                        var given = GIVEN[random.nextInt(GIVEN.length)].split(" ");
                        set(
                                row,
                                centre,
                                String.format(Locale.ROOT, "LOAD%05d", n + 1),
                                family[0],
                                given[0],
                                family[1],
                                given[1],
                                line,
                                learns ? "L0" : "L1",
                                hired,
                                n % 3 == 0 ? "uz" : "ru,uz",
                                List.of("ru", "uz", "en").get(n % 3),
                                hired,
                                noon(hired));
                    });
            Rows.execute(
                    connection,
                    "INSERT INTO account (person_id, sign_in_name, password, must_change, active, changed_at)"
                            + " SELECT p.id, LOWER(p.personnel_no), d.password, FALSE, TRUE, p.created_at FROM person p"
                            + " JOIN account d ON d.sign_in_name = 'trainee' WHERE p.personnel_no LIKE ?",
                    OURS);
            Rows.execute(
                    connection,
                    "INSERT INTO access_grant (person_id, role, centre_id, line_key, from_on, granted_at)"
                            + " SELECT p.id, CASE p.level WHEN 'L0' THEN 'trainee' ELSE 'operator' END, p.centre_id,"
                            + " NULL, p.hired_on, p.created_at FROM person p WHERE p.personnel_no LIKE ?",
                    OURS);
            Rows.execute(
                    connection,
                    "INSERT INTO exam_candidate (person_id) SELECT p.id FROM person p WHERE p.personnel_no LIKE ?",
                    OURS);
            connection.commit();
        }

        void intakes(int people, int underWay) throws SQLException {
            long centre = Rows.number(connection, "SELECT MIN(id) FROM centre");
            long programme =
                    Rows.number(connection, "SELECT MAX(programme_id) FROM intake WHERE centre_id = ?", centre);
            long mentor = Rows.number(connection, "SELECT person_id FROM account WHERE sign_in_name = 'mentor'");
            long trainer = Rows.number(connection, "SELECT person_id FROM account WHERE sign_in_name = 'trainer'");
            int running = underWay / INTAKE;
            batch(
                    "INSERT INTO intake (centre_id, programme_id, name, starts_on, opened_by, opened_at, closed_at, version)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)",
                    (people + INTAKE - 1) / INTAKE,
                    (n, row) -> {
                        var start = n < running ? today().minusDays(3) : today().minusDays(40 + n);
                        set(
                                row,
                                centre,
                                programme,
                                String.format(Locale.ROOT, "LOAD %04d", n + 1),
                                start,
                                trainer,
                                noon(start.minusDays(1)),
                                n < running ? null : noon(start.plusDays(15)));
                    });
            var intakes = Rows.numbers(connection, "SELECT id FROM intake WHERE name LIKE ? ORDER BY name", OURS);
            var persons = Rows.numbers(
                    connection, "SELECT id FROM person WHERE personnel_no LIKE ? ORDER BY personnel_no", OURS);
            batch(
                    "INSERT INTO intake_trainee (intake_id, person_id, joined_at, running, mentor_id)"
                            + " VALUES (?, ?, ?, ?, ?)",
                    persons.size(),
                    (n, row) -> set(
                            row,
                            intakes.get(n / INTAKE),
                            persons.get(n),
                            noon(today().minusDays(n / INTAKE < running ? 4 : 41 + n / INTAKE)),
                            n / INTAKE < running ? 1 : null,
                            mentor));
        }

        /** Whoever is through has done every step, whoever is under way those of the first three days. */
        void steps() throws SQLException {
            Rows.execute(
                    connection,
                    "INSERT INTO step_done (intake_id, person_id, step_id, done_at, done_on)"
                            + " SELECT t.intake_id, t.person_id, s.id,"
                            + " CAST(i.starts_on AS DATETIME) + INTERVAL (d.number - 1) DAY + INTERVAL 5 HOUR"
                            + " + INTERVAL s.position MINUTE, i.starts_on + INTERVAL (d.number - 1) DAY"
                            + " FROM intake i JOIN intake_trainee t ON t.intake_id = i.id"
                            + " JOIN programme_day d ON d.programme_id = i.programme_id"
                            + " JOIN programme_step s ON s.day_id = d.id"
                            + " WHERE i.name LIKE ? AND (i.closed_at IS NOT NULL OR d.number <= 3)",
                    OURS);
            connection.commit();
        }

        void shadowing() throws SQLException {
            var step = Rows.text(
                    connection,
                    "SELECT s.step_key FROM programme_step s JOIN programme_day d ON d.id = s.day_id"
                            + " WHERE s.kind = 'shadowing' ORDER BY d.programme_id DESC, d.number LIMIT 1");
            for (int n = 0; n < ENTRIES_EACH; n++) {
                Rows.execute(
                        connection,
                        "INSERT INTO shadow_entry (intake_id, trainee_id, step_key, held_on, from_minute, to_minute,"
                                + " calls, topics, outcomes, strengths, state, written_at, decided_by, decided_at,"
                                + " attention, version) SELECT t.intake_id, t.person_id, ?, i.starts_on + INTERVAL ? DAY,"
                                + " ?, ?, 0, '', '', '', 'SIGNED', t.joined_at, t.mentor_id, t.joined_at, 4, 0"
                                + " FROM intake i JOIN intake_trainee t ON t.intake_id = i.id"
                                + " WHERE i.name LIKE ? AND (i.closed_at IS NOT NULL OR ? < 3)",
                        step,
                        n,
                        600,
                        660,
                        OURS,
                        n);
            }
            connection.commit();
        }

        /** Two sat exams for each who is through, with this many answers altogether. */
        void exams(int answers) throws SQLException {
            var persons = throughWithIt();
            long[] editions = {
                Rows.number(connection, "SELECT MAX(id) FROM exam_blueprint_edition WHERE use_code = 'week-test'"),
                Rows.number(connection, "SELECT MAX(id) FROM exam_blueprint_edition WHERE use_code = 'certification'")
            };
            int count = persons.size() * SITTINGS_EACH;
            long after = Rows.numbers(connection, "SELECT MAX(id) FROM exam_form").stream()
                    .findFirst()
                    .orElse(0L);
            batch(
                    "INSERT INTO exam_form (edition_id, seed, drawn_at) VALUES (?, ?, ?)",
                    count,
                    (n, row) -> set(row, editions[n % SITTINGS_EACH], (long) n, noon(sat(n))));
            for (var question : PlantedSitting.questions(connection, QUESTIONS)) {
                add(after, question);
            }
            var forms = Rows.numbers(connection, "SELECT id FROM exam_form WHERE id > ? ORDER BY seed", after);
            batch(
                    "INSERT INTO exam_sitting (person_id, centre_id, blueprint_id, form_id, use_code, try_number, state,"
                            + " started_at, ends_at, closed_at, closed_by, announce_at, announced_at, version)"
                            + " SELECT p.id, p.centre_id, e.blueprint_id, ?, e.use_code, 1, 'ANNOUNCED', ?, ?, ?, 'candidate',"
                            + " ?, ?, 0 FROM person p JOIN exam_blueprint_edition e ON e.id = ? WHERE p.id = ?",
                    count,
                    (n, row) -> {
                        var begun = noon(sat(n));
                        var closed = begun.plusMinutes(25);
                        set(
                                row,
                                forms.get(n),
                                begun,
                                begun.plusMinutes(30),
                                closed,
                                closed,
                                closed,
                                editions[n % SITTINGS_EACH],
                                persons.get(n / SITTINGS_EACH));
                    });
            var sittings =
                    Rows.numbers(connection, "SELECT id FROM exam_sitting WHERE form_id > ? ORDER BY form_id", after);
            answers(sittings, answers);
            marks(after);
        }

        private void add(long afterForm, Question question) throws SQLException {
            Rows.execute(
                    connection,
                    "INSERT INTO exam_form_item (form_id, place, version_id, option_order, partner_order)"
                            + " SELECT f.id, ?, ?, ?, '' FROM exam_form f WHERE f.id > ?",
                    question.place(),
                    question.version(),
                    question.order(),
                    afterForm);
        }

        /** Every question answered once; what is over are changed answers to the first ones. */
        private void answers(List<Long> sittings, int answers) throws SQLException {
            var of = new ArrayList<long[]>(Math.max(0, answers));
            for (int i = 0; i < sittings.size(); i++) {
                long until = (long) answers * (i + 1) / sittings.size();
                for (int n = 1; of.size() < until; n++) {
                    of.add(new long[] {sittings.get(i), n, i});
                }
            }
            batch(
                    "INSERT INTO exam_answer (sitting_id, client_seq, arrival, place, choice, flagged, saved_at, hash)"
                            + " VALUES (?, ?, ?, ?, ?, FALSE, ?, ?)",
                    of.size(),
                    (n, row) -> {
                        long sitting = of.get(n)[0];
                        int number = (int) of.get(n)[1];
                        set(
                                row,
                                sitting,
                                number,
                                number,
                                (number - 1) % QUESTIONS + 1,
                                Integer.toString(PlantedSitting.choice(number)),
                                noon(sat((int) of.get(n)[2])).plusSeconds(number * 50L),
                                Digest.of("planted " + sitting + " " + number));
                    });
        }

        private void marks(long afterForm) throws SQLException {
            Rows.execute(
                    connection,
                    "INSERT INTO exam_mark (sitting_id, place, edition, earned_over, earned_under, marked_at)"
                            + " SELECT s.id, i.place, 1, CASE WHEN (s.id + i.place) % 7 = 0 THEN 0 ELSE 1 END, 1,"
                            + " s.closed_at FROM exam_sitting s JOIN exam_form_item i ON i.form_id = s.form_id"
                            + " WHERE s.form_id > ?",
                    afterForm);
            Rows.execute(
                    connection,
                    "INSERT INTO exam_result (sitting_id, edition, earned_over, earned_under, points, pass_percent,"
                            + " passed, gates_passed, safety_passed, made_at) SELECT s.id, 1, SUM(m.earned_over), 1,"
                            + " COUNT(*), 80, SUM(m.earned_over) * 100 >= COUNT(*) * 80, TRUE, TRUE, s.closed_at"
                            + " FROM exam_sitting s JOIN exam_mark m ON m.sitting_id = s.id WHERE s.form_id > ?"
                            + " GROUP BY s.id, s.closed_at",
                    afterForm);
            Rows.execute(
                    connection,
                    "INSERT INTO exam_result_area (result_id, area, items, earned_over, earned_under, points)"
                            + " SELECT r.id, v.area, COUNT(*), SUM(m.earned_over), 1, COUNT(*) FROM exam_sitting s"
                            + " JOIN exam_result r ON r.sitting_id = s.id JOIN exam_mark m ON m.sitting_id = s.id"
                            + " JOIN exam_form_item i ON i.form_id = s.form_id AND i.place = m.place"
                            + " JOIN exam_item_version v ON v.id = i.version_id WHERE s.form_id > ?"
                            + " GROUP BY r.id, v.area",
                    afterForm);
            connection.commit();
        }

        /** One certificate for each who is through. */
        Map<String, String> certificates() throws SQLException {
            Rows.execute(
                    connection,
                    "INSERT INTO candidacy (person_id, centre_id, scheme_id, scheme_key, opened_at, counts_after, outcome,"
                            + " judged_at, version) SELECT p.id, p.centre_id, e.id, e.scheme_key, p.created_at,"
                            + " p.created_at, 'PASSED', p.created_at, 0 FROM person p"
                            + " JOIN scheme_edition e ON e.id = (SELECT MAX(id) FROM scheme_edition)"
                            + " WHERE p.personnel_no LIKE ? AND p.level <> 'L0'",
                    OURS);
            var candidacies = Rows.numbers(
                    connection,
                    "SELECT c.id FROM candidacy c JOIN person p ON p.id = c.person_id WHERE p.personnel_no LIKE ?"
                            + " ORDER BY p.personnel_no",
                    OURS);
            int year = today().getYear() - 2;
            long last = Rows.numbers(connection, "SELECT last FROM certificate_serial WHERE year = ?", year).stream()
                    .findFirst()
                    .orElse(0L);
            var printed = ("%PDF-1.7 planted").getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            var all = new LinkedHashMap<String, String>();
            batch(
                    "INSERT INTO certificate (serial, candidacy_id, person_id, centre_id, level, line_key, line_ru, line_uz,"
                            + " line_en, languages, lang, name_cyr, name_lat, issued_on, expires_on, safety_until,"
                            + " passed_at, state, printed_at, code_hash, pdf_digest, version)"
                            + " SELECT ?, c.id, p.id, p.centre_id, 'L1', p.line_key, l.name_ru, l.name_uz, l.name_en,"
                            + " p.languages, p.preferred_language, CONCAT(p.family_cyr, ' ', p.given_cyr),"
                            + " CONCAT(p.family_lat, ' ', p.given_lat), p.hired_on, p.hired_on + INTERVAL 3 YEAR,"
                            + " p.hired_on + INTERVAL 2 YEAR, c.judged_at, 'ISSUED', c.judged_at, ?, ?, 0"
                            + " FROM candidacy c JOIN person p ON p.id = c.person_id"
                            + " JOIN centre_line l ON l.centre_id = p.centre_id AND l.line_key = p.line_key"
                            + " WHERE c.id = ?",
                    candidacies.size(),
                    (n, row) -> {
                        var serial = String.format(Locale.ROOT, "ATS-%d-%06d", year, last + n + 1);
                        var code = code();
                        all.put(code, serial);
                        set(
                                row,
                                serial,
                                Digest.of("certificate-check:" + code),
                                Digest.of(printed),
                                candidacies.get(n));
                    });
            Rows.execute(
                    connection,
                    "INSERT INTO certificate_print (certificate_id, pdf) SELECT c.id, ? FROM certificate c"
                            + " JOIN person p ON p.id = c.person_id WHERE p.personnel_no LIKE ?",
                    printed,
                    OURS);
            Rows.execute(
                    connection,
                    "INSERT INTO certificate_serial (year, last) VALUES (?, ?) ON DUPLICATE KEY UPDATE last = VALUES(last)",
                    year,
                    last + candidacies.size());
            connection.commit();
            return all;
        }

        List<Trainee> trainees() throws SQLException {
            try (var statement = connection.prepareStatement(
                    "SELECT p.id, a.sign_in_name FROM person p JOIN account a ON a.person_id = p.id"
                            + " WHERE p.personnel_no LIKE ? AND p.level = 'L0' ORDER BY p.id")) {
                statement.setString(1, OURS);
                var rows = statement.executeQuery();
                var all = new ArrayList<Trainee>();
                while (rows.next()) {
                    all.add(new Trainee(rows.getLong(1), rows.getString(2)));
                }
                return all;
            }
        }

        private List<Long> throughWithIt() throws SQLException {
            return Rows.numbers(
                    connection,
                    "SELECT id FROM person WHERE personnel_no LIKE ? AND level <> 'L0' ORDER BY personnel_no",
                    OURS);
        }

        private String code() {
            var code = new StringBuilder();
            for (int i = 0; i < 20; i++) {
                code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
            }
            return code.toString();
        }

        private void batch(String sql, int count, Row row) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (int n = 0; n < count; n++) {
                    row.fill(n, statement);
                    statement.addBatch();
                    if (n % BATCH == BATCH - 1) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
            }
            connection.commit();
        }
    }

    /** Sets the parameters of the n-th row, from 0. */
    @FunctionalInterface
    private interface Row {
        void fill(int n, PreparedStatement row) throws SQLException;
    }

    private static void set(PreparedStatement row, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            row.setObject(i + 1, values[i]);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private static LocalDate sat(int n) {
        return today().minusDays(30 + n % 700);
    }

    private static LocalDateTime noon(LocalDate day) {
        return day.atTime(7, 0);
    }
}
