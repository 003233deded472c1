package uz.artel.lms.acknowledgement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import uz.artel.lms.shared.Audit;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.CentreId;
import uz.artel.lms.shared.Clash;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.Refusal;
import uz.artel.lms.shared.TestCaller;
import uz.artel.lms.shared.TestDatabase;
import uz.artel.lms.shared.TestEvent;
import uz.artel.lms.shared.TestInstance;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.CurrentCaller;
import uz.artel.lms.shared.access.Role;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problem;
import uz.artel.lms.shared.content.Problems;
import uz.artel.lms.shared.language.Lang;

class AcknowledgementSigningTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private static final Instant MORNING = Instant.parse("2026-11-23T04:00:00Z");
    private static final Clock CLOCK = new Clock();
    private static final CurrentCaller CALLER = new CurrentCaller();

    private final TestEvent<AcknowledgementSigned> told = new TestEvent<>();
    private SigningCondition condition = (person, key, at) -> {};

    @BeforeAll
    static void importTheShippedTexts() {
        var pack =
                ContentPack.read(Path.of(System.getProperty("lms.root", "..")).resolve("content"), new Problems());
        int made = database.tx(em -> new AcknowledgementImport(new Acknowledgements(em), CLOCK).importFrom(pack));
        assertEquals(5, made);
        assertEquals(
                0,
                database.tx(em -> new AcknowledgementImport(new Acknowledgements(em), CLOCK).importFrom(pack))
                        .intValue());
    }

    @Test
    void a_trainee_sees_the_text_in_his_language_and_signs_it_once() {
        var person = new PersonId(1);
        var shown = as(person, signing -> signing.open("ack-account", Lang.UZ));
        assertEquals("Oʻz hisobim va maxfiylik", shown.title());
        assertFalse(shown.signed());
        sign(person, shown, true);
        sign(person, shown, true);
        assertEquals(
                MORNING,
                as(person, signing -> signing.open("ack-account", Lang.RU)).signedAt());
        assertEquals(1, count("SELECT COUNT(*) FROM acknowledgement_signature WHERE person_id = 1"));
        assertEquals(
                1,
                count("SELECT COUNT(*) FROM audit_line WHERE act = 'acknowledgement.sign' AND subject = 'person:1'"));
        var first = told.heard().get(0);
        assertEquals(
                new AcknowledgementSigned(person, "ack-account", 1, first.signature(), MORNING),
                told.heard().get(1));
    }

    @Test
    void without_the_tick_nothing_is_signed() {
        var person = new PersonId(2);
        var shown = as(person, signing -> signing.open("ack-safety", Lang.RU));
        assertThrows(BadInput.class, () -> sign(person, shown, false));
        assertNull(as(person, signing -> signing.open("ack-safety", Lang.RU)).signedAt());
        assertEquals(List.of(), told.heard());
    }

    @Test
    void a_text_that_changed_while_it_was_read_is_not_signed_unseen() {
        var person = new PersonId(3);
        var shown = as(person, signing -> signing.open("ack-kpi", Lang.RU));
        republish("ack-kpi", 2, "Новые слова");
        assertThrows(Clash.class, () -> sign(person, shown, true));
    }

    @Test
    void a_corrected_word_keeps_signatures_and_a_higher_version_asks_for_a_new_one() {
        var person = new PersonId(4);
        sign(person, as(person, signing -> signing.open("ack-recording", Lang.EN)), true);
        republish("ack-recording", 1, "Исправленное слово");
        assertTrue(as(person, signing -> signing.open("ack-recording", Lang.EN)).signed());
        republish("ack-recording", 2, "Другой порядок");
        var anew = as(person, signing -> signing.open("ack-recording", Lang.EN));
        assertFalse(anew.signed());
        sign(person, anew, true);
        assertEquals(2, count("SELECT COUNT(*) FROM acknowledgement_signature WHERE person_id = 4"));
    }

    @Test
    void what_a_higher_feature_refuses_is_not_signed() {
        var person = new PersonId(5);
        condition = (who, key, at) -> {
            throw new DayNotCome();
        };
        var shown = as(person, signing -> signing.open("ack-attestation", Lang.RU));
        assertThrows(DayNotCome.class, () -> sign(person, shown, true));
        assertEquals(0, count("SELECT COUNT(*) FROM acknowledgement_signature WHERE person_id = 5"));
    }

    @Test
    void a_failing_observer_takes_the_signature_back_with_it() {
        var person = new PersonId(6);
        var shown = as(person, signing -> signing.open("ack-attestation", Lang.RU));
        var failing = new TestEvent<AcknowledgementSigned>(fired -> {
            throw new IllegalStateException("observer");
        });
        assertThrows(
                IllegalStateException.class,
                () -> with(person, failing, signing -> {
                    signing.sign(shown.key(), shown.lang(), shown.edition(), true);
                    return null;
                }));
        assertEquals(0, count("SELECT COUNT(*) FROM acknowledgement_signature WHERE person_id = 6"));
    }

    @Test
    void a_text_nobody_wrote_is_unknown() {
        for (var key : List.of("no-such-text", "", "'; DROP TABLE acknowledgement_text; --", "х".repeat(5000))) {
            assertThrows(Unknown.class, () -> as(new PersonId(7), signing -> signing.open(key, Lang.RU)));
        }
    }

    @Test
    void a_file_without_translation_or_with_html_is_named() {
        var files = new TreeMap<String, byte[]>();
        files.put(
                "acknowledgements/a.md",
                "---\nkey: ack-a\nversion: 0\ntitle: Т\n---\n<b>x</b>\n".getBytes(StandardCharsets.UTF_8));
        var problems = new Problems();
        new AcknowledgementContent().check(new ContentPack(files), problems);
        assertEquals(
                List.of(
                        "acknowledgements/a.md: the translation acknowledgements/a.en.md is missing: people sign in their"
                                + " language",
                        "acknowledgements/a.md: the translation acknowledgements/a.uz.md is missing: people sign in their"
                                + " language",
                        "acknowledgements/a.md:3: \"version\" is \"0\", expected a whole number from 1 to 999",
                        "acknowledgements/a.md:6: HTML is not allowed in acknowledgements"),
                problems.finish().stream().map(Problem::toString).sorted().toList());
    }

    private static final class DayNotCome extends Refusal {
        private static final long serialVersionUID = 1L;
    }

    private void sign(PersonId person, AcknowledgementSigning.Shown shown, boolean read) {
        as(person, signing -> {
            signing.sign(shown.key(), shown.lang(), shown.edition(), read);
            return null;
        });
    }

    private <T> T as(PersonId person, Function<AcknowledgementSigning, T> work) {
        return with(person, told, work);
    }

    private <T> T with(
            PersonId person, TestEvent<AcknowledgementSigned> event, Function<AcknowledgementSigning, T> work) {
        return database.tx(em -> CLOCK.at(
                MORNING,
                () -> TestCaller.as(
                        TestCaller.of(person, new CentreId(1), Role.TRAINEE), () -> work.apply(signing(em, event)))));
    }

    private AcknowledgementSigning signing(EntityManager em, TestEvent<AcknowledgementSigned> event) {
        return new AcknowledgementSigning(
                new Acknowledgements(em),
                TestInstance.of(condition),
                event,
                CLOCK,
                CALLER,
                new Audit(em, CLOCK, CALLER));
    }

    private static void republish(String key, int version, String title) {
        database.run(em -> {
            Map<Lang, AcknowledgementText> texts = new EnumMap<>(Lang.class);
            for (var lang : Lang.values()) {
                texts.put(lang, new AcknowledgementText(title, "Текст\n"));
            }
            new Acknowledgements(em).publish(new AcknowledgementSource(key, version, List.of(), texts), MORNING);
        });
    }

    private static int count(String sql) {
        return database.tx(em -> ((Number) em.createNativeQuery(sql).getSingleResult()).intValue());
    }
}
