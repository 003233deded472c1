package uz.artel.lms.exam.standard;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import uz.artel.lms.exam.bank.BankImport;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.bank.TestItems;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Centres;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.access.Caller;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;

/** The activities of panels over one database, a bank to rate and people to rate it. */
final class PanelHouse {

    static final CentreId CENTRE = new CentreId(1);
    static final CentreId OTHER = new CentreId(2);
    static final PersonId LEADER = new PersonId(10);
    static final PersonId SECOND_TRAINER = new PersonId(11);
    static final PersonId HEAD = new PersonId(12);
    static final PersonId TRAINEE = new PersonId(13);
    static final PersonId STRANGER = new PersonId(900);
    static final int ITEMS = 40;

    /** Persons from here on are examiners. */
    private static final int EXAMINERS = 100;

    private static final Clock CLOCK = new Clock();
    private static final CurrentCaller CALLER = new CurrentCaller();

    private final TestDatabase database;
    Instant now = Instant.parse("2026-11-02T05:00:00Z");

    PanelHouse(TestDatabase database) {
        this.database = database;
    }

    /** The activities in one transaction. */
    final class Rooms {
        final ApprovedStandards approved;
        final PanelOpening opening;
        final PanelLeading leading;
        final StandardApproving approving;
        final Judging judging;
        final PanelReading reading;
        final Ratings ratings;

        private Rooms(EntityManager em) {
            var panels = new Panels(em);
            ratings = new Ratings(em);
            var standards = new Standards(em);
            var attempts = new FirstAttempts(em);
            var bank = new ItemBank(em);
            var audit = new Audit(em, CLOCK, CALLER);
            var reckoning = new PanelReckoning(panels, ratings, attempts, bank);
            approved = new ApprovedStandards(standards);
            opening = new PanelOpening(panels, bank, CENTRES, CALLER, CLOCK, new Chance(), audit);
            leading = new PanelLeading(panels, reckoning, standards, CALLER, CLOCK, audit);
            approving = new StandardApproving(panels, reckoning, standards, CENTRES, CALLER, CLOCK, audit);
            judging = new Judging(panels, ratings, reckoning, attempts, bank, CALLER, CLOCK, audit);
            reading = new PanelReading(panels, ratings, reckoning, standards, bank, CALLER);
        }
    }

    private static final Centres CENTRES = new Centres() {
        @Override
        public ZoneId zone(CentreId centre) {
            return ZoneId.of("Asia/Tashkent");
        }

        @Override
        public CentreId centreOf(PersonId person) {
            return person.equals(STRANGER) ? OTHER : CENTRE;
        }

        @Override
        public boolean holds(PersonId person, Role role, Instant at) {
            return role == Role.EXAMINER && person.value() >= EXAMINERS
                    || role == Role.TRAINER && (person.equals(LEADER) || person.equals(SECOND_TRAINER))
                    || role == Role.HEAD && person.equals(HEAD);
        }
    };

    <T> T as(Caller caller, Function<Rooms, T> work) {
        return CLOCK.at(now, () -> database.tx(em -> CALLER.as(caller, () -> work.apply(new Rooms(em)))));
    }

    void run(Caller caller, Consumer<Rooms> work) {
        as(caller, rooms -> {
            work.accept(rooms);
            return null;
        });
    }

    static Caller leader() {
        return TestCaller.of(LEADER, CENTRE, Role.TRAINER);
    }

    static Caller secondTrainer() {
        return TestCaller.of(SECOND_TRAINER, CENTRE, Role.TRAINER);
    }

    static Caller head() {
        return TestCaller.of(HEAD, CENTRE, Role.HEAD);
    }

    static Caller judge(PersonId person) {
        return TestCaller.of(person, CENTRE, Role.EXAMINER);
    }

    static List<PersonId> judges(int count) {
        return LongStream.range(EXAMINERS, EXAMINERS + count)
                .mapToObj(PersonId::new)
                .toList();
    }

    // ── the bank ─────────────────────────────────────────────────────────────────────────────────────────

    /** Forty items for the exams {@code line} and {@code step}, and three written ones of two points that {@code line} lacks. */
    void importBank(String... exams) {
        var questions = new StringBuilder();
        for (int i = 1; i <= ITEMS; i++) {
            questions.append("""
                    - key: i-%02d
                      pool: exam
                      kind: single
                      category: product
                      area: product
                      competence: product
                      level: apply
                      difficulty: 2
                      facts: [a-fact]
                      stem: {ru: Вопрос %1$d, uz: Savol %1$d, en: Question %1$d}
                      options:
                        - {key: a, right: true, text: {ru: Да, uz: Ha, en: "Yes"}}
                        - {key: b, text: {ru: Нет, uz: Yoʻq, en: "No"}}
                      explanation: {ru: Потому, uz: Chunki, en: Because}
                    """.formatted(i));
        }
        for (int i = 1; i <= 3; i++) {
            questions.append(TestItems.written("w-" + i));
        }
        var files = new TreeMap<String, byte[]>();
        files.put("questions/all.yaml", bytes(questions.toString()));
        for (var exam : exams) {
            files.put("exams/" + exam + ".yaml", bytes("""
                            key: %s
                            use: certification
                            pool: exam
                            title: {ru: Допуск, uz: Ruxsat, en: Admission}
                            minutes: 30
                            pass: 60
                            tries: 2
                            explain: never
                            cells:
                              - {area: product, count: 20}
                            %s""".formatted(
                    exam, exam.startsWith("written") ? "  - {area: communication, kinds: [short], count: 1}\n" : "")));
        }
        database.run(em -> new BankImport(new ItemBank(em), CLOCK).importFrom(new ContentPack(Map.copyOf(files))));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    // ── a panel at work ──────────────────────────────────────────────────────────────────────────────────

    PanelId open(String exam, List<PersonId> judges) {
        return as(leader(), h -> h.opening.open(exam, List.of(), judges, "Новичок, который справится с линией"));
    }

    long version(PanelId panel) {
        return as(head(), h -> h.reading.board(panel).version());
    }

    int items(PanelId panel) {
        return as(head(), h -> h.reading.board(panel).items());
    }

    void rate(PanelId panel, PersonId judge, int place, int percent) {
        run(judge(judge), h -> {
            var shown = h.judging.sheet(panel, place).task();
            h.judging.rate(panel, place, shown.revision(), percent);
        });
    }

    /** Each judge rates all items of the open round, each by his own number. */
    void rateAll(PanelId panel, List<PersonId> judges, int percent) {
        int items = items(panel);
        for (int j = 0; j < judges.size(); j++) {
            int said = percent + j;
            run(
                    judge(judges.get(j)),
                    h -> IntStream.rangeClosed(1, items).forEach(place -> h.judging.rate(panel, place, 0, said)));
        }
    }

    void giveBounds(PanelId panel, List<PersonId> judges) {
        for (int j = 0; j < judges.size(); j++) {
            var bounds = new JudgeBounds(50 + j, 70 + j, 5, 40, 60 + j, 80 - j);
            run(judge(judges.get(j)), h -> h.judging.giveBounds(panel, 0, bounds));
        }
    }

    /** Leads a panel to where its figures are known. */
    PanelId closed(String exam, List<PersonId> judges, int adjustment) {
        var panel = open(exam, judges);
        rateAll(panel, judges, 60);
        run(leader(), h -> h.leading.closeRound1(panel, version(panel)));
        run(leader(), h -> h.leading.openRound2(panel, version(panel)));
        judges.forEach(j -> as(judge(j), h -> h.judging.keepRest(panel)));
        giveBounds(panel, judges);
        run(leader(), h -> h.leading.adjust(panel, version(panel), adjustment, "Пропустить слабого дороже"));
        run(leader(), h -> h.leading.closeRound2(panel, version(panel)));
        return panel;
    }

    PanelId proposed(String exam, List<PersonId> judges, int adjustment) {
        var panel = closed(exam, judges, adjustment);
        run(leader(), h -> h.leading.propose(panel, version(panel), null));
        return panel;
    }

    // ── people who sat ───────────────────────────────────────────────────────────────────────────────────

    /** Announced first attempts with these totals; the form has the items of the blueprint's edition. */
    void sat(String exam, int points, List<Integer> totals) {
        long blueprint = number("SELECT id FROM exam_blueprint WHERE blueprint_key = '" + exam + "'");
        database.execute(
                "INSERT INTO exam_form (edition_id, seed, drawn_at) SELECT MAX(id), 1, '2026-10-01' FROM"
                        + " exam_blueprint_edition WHERE blueprint_id = ?",
                blueprint);
        long form = number("SELECT MAX(id) FROM exam_form");
        database.execute(
                "INSERT INTO exam_form_item (form_id, place, version_id, option_order, partner_order) SELECT ?, place,"
                        + " version_id, '0,1', '' FROM (SELECT ROW_NUMBER() OVER (ORDER BY i.item_key) AS place, v.id AS"
                        + " version_id FROM exam_item_version v JOIN exam_item i ON i.id = v.item_id WHERE v.area ="
                        + " 'product' AND v.pool = 'exam') f WHERE place <= 20",
                form);
        long first = number("SELECT COALESCE(MAX(id), 0) + 1 FROM exam_sitting");
        var sittings = new ArrayList<String>();
        var results = new ArrayList<String>();
        for (int i = 0; i < totals.size(); i++) {
            long id = first + i;
            sittings.add("(" + id + ", " + (10_000 + id) + ", 1, " + blueprint + ", " + form
                    + ", 'certification', 1, 'ANNOUNCED', '2026-10-01', '2026-10-02', '2026-10-01', 'candidate',"
                    + " '2026-10-03', 0)");
            results.add(
                    "(" + id + ", 1, " + totals.get(i) + ", 1, " + points + ", 60, FALSE, TRUE, TRUE, '2026-10-01')");
        }
        database.execute(
                "INSERT INTO exam_sitting (id, person_id, centre_id, blueprint_id, form_id, use_code, try_number,"
                        + " state, started_at, ends_at, closed_at, closed_by, announced_at, version) VALUES "
                        + String.join(", ", sittings));
        database.execute(
                "INSERT INTO exam_result (sitting_id, edition, earned_over, earned_under, points, pass_percent,"
                        + " passed, gates_passed, safety_passed, made_at) VALUES " + String.join(", ", results));
    }

    /** Marks of a place in those sittings: the first {@code right} of them earned the point. */
    void marked(String exam, int place, int right) {
        database.execute(
                "INSERT INTO exam_mark (sitting_id, place, edition, earned_over, earned_under, marked_at) SELECT s.id, ?,"
                        + " 1, CASE WHEN ROW_NUMBER() OVER (ORDER BY s.id) <= ? THEN 1 ELSE 0 END, 1, '2026-10-01' FROM"
                        + " exam_sitting s JOIN exam_blueprint b ON b.id = s.blueprint_id WHERE b.blueprint_key = ?",
                place,
                right,
                exam);
    }

    long number(String sql) {
        return database.tx(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).longValue());
    }
}
