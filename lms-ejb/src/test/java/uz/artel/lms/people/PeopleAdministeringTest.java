package uz.artel.lms.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.people.ImportLine.Outcome;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.StatementCounter;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.access.Scope;
import uz.artel.lms.shared.language.Lang;
import uz.artel.lms.shared.table.PlantedWorkbook;
import uz.artel.lms.shared.table.Table;

class PeopleAdministeringTest {

    private static final String HEAD =
            "personnel_no;family_cyr;given_cyr;family_lat;given_lat;level;level_since;languages;manager_no;sign_in_name;roles\n";

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final Clock clock = new Clock();

    private <T> T in(Function<School, T> work) {
        return database.tx(em -> work.apply(new School(em, clock)));
    }

    private <T> T asAdmin(CentreId centre, Function<School, T> work) {
        return TestCaller.as(School.admin(centre), () -> in(work));
    }

    @Test
    void nobody_administers_another_centre() {
        var mine = in(School::centre);
        var other = in(School::centre);
        var stranger = in(s -> s.person(other, School.name()));
        assertThrows(Unknown.class, () -> asAdmin(mine, s -> s.administering.file(stranger)));
        assertThrows(Unknown.class, () -> asAdmin(mine, s -> s.administering.list(other)));
        assertThrows(
                Unknown.class,
                () -> asAdmin(mine, s -> s.administering.create(new NewPerson(other, School.facts(), null))));
        assertThrows(
                Unknown.class,
                () -> asAdmin(
                        mine, s -> s.administering.grant(stranger, Role.HR, Scope.of(mine), School.LONG_AGO, null)));
    }

    @Test
    void a_grant_covers_the_intake_it_names_or_every_intake() {
        var centre = in(School::centre);
        var all = in(s -> s.person(centre, School.name(), Role.TRAINER, Role.EXAMINER));
        var one = in(s -> s.person(centre, School.name(), Role.EXAMINER));
        asAdmin(
                centre,
                s -> s.administering.grant(
                        one, Role.TRAINER, new Scope(centre, null, 5L, null), School.LONG_AGO, null));
        var now = clock.now();
        assertEquals(Set.of(all, one), in(s -> s.known.holdingForIntake(centre, 5, Role.TRAINER, now)));
        assertEquals(Set.of(all), in(s -> s.known.holdingForIntake(centre, 6, Role.TRAINER, now)));
        assertEquals(Set.of(), in(s -> s.known.holdingForIntake(centre, 5, Role.HEAD, now)));
    }

    @Test
    void names_and_cards_of_another_centre_are_not_there() {
        var mine = in(School::centre);
        var me = in(s -> s.person(mine, School.name(), Role.TRAINEE));
        var stranger = in(s -> s.person(s.centre(), School.name()));
        TestCaller.run(TestCaller.of(me, mine, Role.TRAINEE), () -> {
            assertEquals(1, in(s -> s.reading.names(List.of(me, stranger))).size());
            assertThrows(Unknown.class, () -> in(s -> s.reading.card(stranger)));
        });
    }

    @Test
    void a_change_made_on_an_old_page_is_a_clash() {
        var centre = in(School::centre);
        var id = in(s -> s.person(centre, School.name()));
        long read = asAdmin(centre, s -> s.administering.file(id)).version();
        asAdmin(centre, s -> {
            s.administering.edit(id, School.facts(), read);
            return null;
        });
        assertThrows(
                Clash.class,
                () -> asAdmin(centre, s -> {
                    s.administering.edit(id, School.facts(), read);
                    return null;
                }));
    }

    @Test
    void two_people_never_share_a_sign_in_name_or_a_number() {
        var centre = in(School::centre);
        var name = School.name();
        in(s -> s.person(centre, name));
        assertThrows(SignInNameTaken.class, () -> in(s -> s.person(centre, name)));
        var facts = School.facts();
        asAdmin(centre, s -> s.administering.create(new NewPerson(centre, facts, null)));
        assertThrows(
                PersonnelNumberTaken.class,
                () -> asAdmin(centre, s -> s.administering.create(new NewPerson(centre, facts, null))));
    }

    @Test
    void the_last_administrator_stays() {
        var centre = in(School::centre);
        var only = in(s -> s.person(centre, School.name(), Role.ADMIN));
        assertThrows(
                LastAdministrator.class,
                () -> asAdmin(centre, s -> {
                    s.administering.deactivate(only, "reason");
                    return null;
                }));
        var second = in(s -> s.person(centre, School.name(), Role.ADMIN));
        asAdmin(centre, s -> {
            s.administering.deactivate(only, "reason");
            return null;
        });
        assertFalse(asAdmin(centre, s -> s.administering.file(only)).active());
        assertThrows(
                OwnAccount.class,
                () -> TestCaller.run(
                        TestCaller.of(second, centre, Role.ADMIN),
                        () -> in(s -> {
                            s.administering.deactivate(second, "reason");
                            return null;
                        })));
    }

    @Test
    void a_role_is_held_once_and_never_given_to_oneself() {
        var centre = in(School::centre);
        var id = in(s -> s.person(centre, School.name(), Role.HR));
        assertThrows(
                GrantHeld.class,
                () -> asAdmin(
                        centre, s -> s.administering.grant(id, Role.HR, Scope.of(centre), School.LONG_AGO, null)));
        assertThrows(
                OwnAccount.class,
                () -> TestCaller.run(
                        TestCaller.of(id, centre, Role.ADMIN),
                        () -> in(s -> s.administering.grant(id, Role.HEAD, Scope.of(centre), School.LONG_AGO, null))));
    }

    @Test
    void the_list_costs_one_statement_however_many_people() throws Exception {
        var centre = in(School::centre);
        for (int i = 0; i < 3; i++) {
            in(s -> s.person(centre, School.name(), Role.TRAINEE, Role.OPERATOR));
        }
        var caller = School.admin(centre);
        assertEquals(
                1,
                StatementCounter.during(() -> TestCaller.run(
                        caller,
                        () -> assertEquals(
                                3, in(s -> s.administering.list(centre)).size()))));
    }

    @Test
    void a_dry_run_writes_nothing_and_names_each_wrong_line() {
        var centre = in(School::centre);
        var file = bytes(HEAD
                + "A1;Каримова;Дилноза;Karimova;Dilnoza;L0;2026-11-23;ru,uz;A2;" + School.name() + ";trainee\n"
                + "A2;Юнусова;Лола;Yunusova;Lola;L9;23.11.2026;ru;;;\n"
                + "A1;Латиница;Ая;Xx;Yy;L0;сегодня;ru;;;director\n"
                + "A4;Ким;Ян\n");
        var report = asAdmin(centre, s -> s.importing.check(centre, file));
        assertEquals(
                List.of(Outcome.NEW, Outcome.ERROR, Outcome.ERROR, Outcome.ERROR),
                report.lines().stream().map(ImportLine::outcome).toList());
        assertEquals(
                List.of(2L, 3L, 4L, 5L),
                report.lines().stream().map(ImportLine::number).toList());
        assertEquals(
                List.of("personnel_no", "level_since", "roles"),
                report.lines().get(2).problems().stream()
                        .map(ImportLine.Problem::column)
                        .toList());
        assertThrows(ImportHasErrors.class, () -> asAdmin(centre, s -> s.importing.apply(centre, file)));
        assertTrue(asAdmin(centre, s -> s.administering.list(centre)).isEmpty());
    }

    @Test
    void a_clean_file_makes_people_with_managers_and_roles_and_a_second_time_changes_nothing() {
        var centre = in(School::centre);
        var text = HEAD
                + "B1;Каримова;Дилноза;Karimova;Dilnoza;L0;2026-11-23;ru,uz;B2;" + School.name() + ";trainee\n"
                + "B2;Юнусова;Лола;Yunusova;Lola;L2;23.11.2026;ru;;" + School.name() + ";trainer,mentor\n";
        for (var file :
                List.of(bytes("\ufeff" + text), bytes(text.replace(",", "/").replace(";", ",")))) {
            var report = asAdmin(centre, s -> s.importing.apply(centre, file));
            assertTrue(report.clean());
        }
        var people = asAdmin(centre, s -> s.administering.list(centre));
        assertEquals(2, people.size());
        assertTrue(people.stream().allMatch(PersonRow::awaitsCode));
        var trainee = people.stream()
                .filter(p -> "B1".equals(p.personnelNo()))
                .findFirst()
                .orElseThrow();
        var manager = people.stream()
                .filter(p -> "B2".equals(p.personnelNo()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                manager.id(),
                asAdmin(centre, s -> s.administering.file(trainee.id())).facts().manager());
        assertEquals(List.of(Role.MENTOR, Role.TRAINER), manager.roles());
        assertEquals(
                2, asAdmin(centre, s -> s.importing.check(centre, bytes(text))).count(Outcome.SAME));
    }

    @Test
    void a_workbook_is_reported_line_by_line_like_a_text_and_its_formulas_are_not_believed() {
        var centre = in(School::centre);
        var columns = HEAD.strip().split(";");
        var lines = List.of(
                List.of(
                        "C1",
                        "Каримова",
                        "Дилноза",
                        "Karimova",
                        "Dilnoza",
                        "L0",
                        "46349",
                        "ru,uz",
                        "C2",
                        "",
                        "trainee"),
                List.of("C2", "Юнусова", "Лола", "Yunusova", "Lola", "L2", "23.11.2026", "ru", "", "", "trainer"));
        var good = workbook(columns, lines, "");
        assertEquals(
                List.of(Outcome.NEW, Outcome.NEW),
                asAdmin(centre, s -> s.importing.check(centre, good)).lines().stream()
                        .map(ImportLine::outcome)
                        .toList());
        var bad = workbook(columns, lines, "<row r=\"5\"><c r=\"A5\"><f>CONCATENATE(\"C\",3)</f><v>C3</v></c></row>");
        var report = asAdmin(centre, s -> s.importing.check(centre, bad));
        assertEquals(
                List.of(2L, 3L, 5L),
                report.lines().stream().map(ImportLine::number).toList());
        assertEquals(
                List.of(new ImportLine.Problem("personnel_no", "problem.formula", List.of(1000))),
                report.lines().get(2).problems());
        assertThrows(ImportHasErrors.class, () -> asAdmin(centre, s -> s.importing.apply(centre, bad)));
        assertTrue(asAdmin(centre, s -> s.administering.list(centre)).isEmpty(), "nothing was written");

        asAdmin(centre, s -> s.importing.apply(centre, good));
        var trainee = asAdmin(centre, s -> s.administering.list(centre)).stream()
                .filter(p -> "C1".equals(p.personnelNo()))
                .findFirst()
                .orElseThrow();
        assertEquals(
                java.time.LocalDate.of(2026, 11, 23),
                asAdmin(centre, s -> s.administering.file(trainee.id())).facts().levelSince());
        var asText = new StringBuilder(HEAD);
        lines.forEach(line -> asText.append(String.join(";", line).replace("46349", "2026-11-23"))
                .append('\n'));
        assertEquals(
                2,
                asAdmin(centre, s -> s.importing.check(centre, bytes(asText.toString())))
                        .count(Outcome.SAME),
                "the same people in a text");
    }

    /** The first sheet of a workbook; what is all digits stands in it as a number that a format shows as a date. */
    private static byte[] workbook(String[] columns, List<List<String>> lines, String more) {
        var rows = new StringBuilder("<row r=\"1\">");
        for (int i = 0; i < columns.length; i++) {
            rows.append(PlantedWorkbook.text(Table.letters(i) + 1, columns[i]));
        }
        rows.append("</row>");
        int number = 2;
        for (var line : lines) {
            rows.append("<row r=\"").append(number).append("\">");
            for (int i = 0; i < line.size(); i++) {
                var address = Table.letters(i) + number;
                rows.append(
                        line.get(i).matches("[0-9]+")
                                ? "<c r=\"" + address + "\" s=\"1\"><v>" + line.get(i) + "</v></c>"
                                : PlantedWorkbook.text(address, line.get(i)));
            }
            rows.append("</row>");
            number++;
        }
        return PlantedWorkbook.of(rows + more).bytes();
    }

    @Test
    void a_file_that_is_none_is_refused_as_a_whole() {
        var centre = in(School::centre);
        for (var file : List.of(
                new byte[0],
                new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1},
                bytes("a;b\n1;2\n"),
                bytes(HEAD),
                bytes(HEAD.strip() + ";shoe_size\nA1;К;Д;K;D;L0;2026-11-23;ru;;;;42\n"),
                bytes("PK\u0003\u0004 no workbook"),
                new byte[PeopleFile.MAX_KB * 1024 + 1])) {
            assertThrows(BadInput.class, () -> asAdmin(centre, s -> s.importing.check(centre, file)));
        }
    }

    @Test
    void names_sort_by_the_alphabet_of_each_language() {
        assertEquals(
                List.of("Olim", "Qodir", "Sobir", "Zafar", "Oʻktam", "Gʻani", "Sharif", "Chori"),
                Stream.of("Chori", "Gʻani", "Oʻktam", "Olim", "Sharif", "Sobir", "Zafar", "Qodir")
                        .sorted(NameOrder.of(Lang.UZ)::compare)
                        .toList());
        assertTrue(NameOrder.of(Lang.RU).compare("Ёлкин", "Жуков") < 0);
    }

    @Test
    void typed_apostrophes_are_stored_as_the_alphabet_writes_them() {
        var facts = new PersonFacts(
                new PersonName("Қўчқорова", "Ғавҳар", null, "Qo'chqorova", "G’avhar", "Ma'ruf qizi"),
                null,
                null,
                Level.L1,
                School.LONG_AGO,
                List.of("uz"),
                Lang.UZ,
                null,
                null);
        assertEquals("Qoʻchqorova Gʻavhar Maʼruf qizi", facts.name().in(Lang.UZ));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
