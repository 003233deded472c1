package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.exam.bank.BankImport;
import uz.artel.lms.exam.bank.ItemBank;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.exam.media.MediaImport;
import uz.artel.lms.guide.TestGuide;
import uz.artel.lms.shared.Chance;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.Installation;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** The full admission to the line, drawn from the questions that are shipped, for a room of people. */
class FullAdmissionStoreTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant NOW = Instant.parse("2026-12-04T05:00:00Z");
    private static final String EXAM = "cert-line-60";
    private static final CurrentCaller CALLER = new CurrentCaller();
    private static final Clock CLOCK = new Clock();

    private final Chance chance = new Chance();

    @BeforeAll
    static void theShippedBankWhoseFactsSomebodyVouchesFor() {
        var pack =
                ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        var guide = new TestGuide(database);
        guide.importFrom(pack, NOW);
        guide.verifyAll(NOW, LocalDate.of(2027, 12, 1));
        database.run(em -> new MediaImport(new Media(em), CLOCK).importFrom(pack));
        database.run(em -> new BankImport(new ItemBank(em), CLOCK).importFrom(pack));
    }

    private <T> T as(PersonId person, Role role, Function<ExamHouse, T> work) {
        return as(ExamHouse.DEMO, person, role, work);
    }

    private <T> T as(Installation installation, PersonId person, Role role, Function<ExamHouse, T> work) {
        return CLOCK.at(
                NOW,
                () -> database.tx(em -> CALLER.as(
                        TestCaller.of(person, ExamHouse.CENTRE, role),
                        () -> work.apply(new ExamHouse(
                                em,
                                new ExamHouse.Outside(
                                        CLOCK,
                                        CALLER,
                                        chance,
                                        ExamHouse.OPEN,
                                        ExamHouse.NOTED,
                                        installation,
                                        new TestEvent<>(),
                                        ExamHouse.NO_EXAMINERS))))));
    }

    @Test
    void the_shipped_bank_has_enough_for_a_room_and_its_retakes() {
        var state = as(new PersonId(1), Role.TRAINER, h -> h.blueprints.all()).stream()
                .filter(s -> s.key().equals(EXAM))
                .findFirst()
                .orElseThrow();
        assertTrue(state.ready(), state.shortages().toString());
    }

    @Test
    void outside_the_demo_nobody_sits_the_shipped_questions() {
        var school = new Installation() {
            @Override
            public boolean demo() {
                return false;
            }
        };
        assertThrows(
                OnlySampleItems.class,
                () -> as(
                        school,
                        new PersonId(99),
                        Role.TRAINEE,
                        h -> h.taking.begin(EXAM, "device-of-the-candidate-1")));
    }

    @Test
    void ten_people_of_one_hour_sit_sixty_questions_each_and_share_no_more_than_half() {
        var forms = new ArrayList<Set<String>>();
        for (int i = 0; i < 10; i++) {
            var begun = as(new PersonId(100 + i), Role.TRAINEE, h -> h.taking.begin(EXAM, "device-of-the-candidate-1"));
            var id = new SittingId(begun.sheet().sittingId());
            forms.add(as(
                    new PersonId(1),
                    Role.TRAINEE,
                    h -> h.forms.keys(h.sittings.get(id).form())));
            var areas = new TreeMap<String, Integer>();
            as(
                            new PersonId(1),
                            Role.TRAINEE,
                            h -> h.bank.contents(
                                    h.sittings.form(h.sittings.get(id).form()).stream()
                                            .map(Sittings.Place::version)
                                            .toList()))
                    .values()
                    .forEach(item -> areas.merge(item.area().code(), 1, Integer::sum));
            assertEquals(Map.of("product", 27, "safety", 10, "process", 12, "communication", 6, "rules", 5), areas);
        }
        for (var one : forms) {
            for (var other : forms) {
                var both = new HashSet<>(one);
                both.retainAll(other);
                assertTrue(one == other || both.size() <= 30, both.size() + " of 60 in common");
            }
        }
    }
}
