package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uz.artel.lms.exam.ReceiptPaper.Finding;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.signing.SchoolKey;

class ReceiptPaperTest {

    private static final Instant START = Instant.parse("2026-12-04T05:00:00Z");

    @TempDir
    static Path folder;

    private static SchoolKey key;

    @BeforeAll
    static void openKey() {
        key = SchoolKey.open(folder.resolve("ours"), START);
    }

    private static ReceiptPaper paper() {
        return paper(List.of());
    }

    private static ReceiptPaper paper(List<ReceiptPaper.Silent> silences) {
        var answers =
                List.of(Answer.choice(2), Answer.choice(0, 3), Answer.text("Здравствуйте, слушаю вас"), Answer.NONE);
        var waited = new Waited[] {null, new Waited(START.plusSeconds(20)), new Waited(null), null};
        var events = new ArrayList<AnswerEvent>();
        byte[] before = AnswerEvent.START;
        for (int i = 0; i < answers.size(); i++) {
            var at = START.plusSeconds(30 * i);
            var hash = AnswerEvent.hash(before, i + 1, i + 1, i + 1, answers.get(i), i == 1, at, waited[i]);
            events.add(new AnswerEvent(i + 1, i + 1, i + 1, answers.get(i), i == 1, at, waited[i], hash));
            before = hash;
        }
        return new ReceiptPaper(
                7,
                42,
                "cert-line-v1",
                1,
                START,
                START.plusSeconds(1800),
                START.plusSeconds(900),
                added(),
                silences,
                events);
    }

    private static List<ReceiptPaper.Added> added() {
        return List.of(
                new ReceiptPaper.Added(450, ExtraTime.Kind.ACCOMMODATION, START),
                new ReceiptPaper.Added(180, ExtraTime.Kind.EXTRA, START.plusSeconds(600)));
    }

    @Test
    void a_receipt_says_what_was_answered_when_and_reads_back_the_same() {
        assertEquals(paper(), ReceiptPaper.read(paper().signed(key)));
        assertEquals(paper().signed(key), paper().signed(key));
        assertFalse(paper().signed(key).contains("Здравствуйте"), "typed words are not on show");
    }

    @Test
    void a_receipt_names_the_time_that_was_added_and_one_of_before_says_nothing_of_it() {
        var text = paper().signed(key);
        assertEquals(added(), ReceiptPaper.read(text).added());
        var before = text.replace("LMS receipt 2\n", "LMS receipt 1\n")
                .replaceFirst("added 2\n(?:\\d+ [A-Z]+ \\S+\n){2}", "");
        assertEquals(List.of(), ReceiptPaper.read(before).added());
        assertEquals(paper().answers(), ReceiptPaper.read(before).answers());
    }

    @Test
    void a_receipt_names_the_silences_of_the_page_and_one_without_any_is_as_it_was() {
        var silences = List.of(
                new ReceiptPaper.Silent(START.plusSeconds(60), START.plusSeconds(300), 231_000L),
                new ReceiptPaper.Silent(START.plusSeconds(500), START.plusSeconds(800), null));
        var text = paper(silences).signed(key);
        assertTrue(text.startsWith("LMS receipt 3\n"));
        assertEquals(paper(silences), ReceiptPaper.read(text));
        assertEquals(Finding.GENUINE, ReceiptPaper.check(text, key));
        assertEquals(Finding.FORGED, ReceiptPaper.check(text.replace(" 231000\n", " 1000\n"), key));
        assertTrue(paper().signed(key).startsWith("LMS receipt 2\n"));
    }

    @Test
    void a_receipt_of_this_school_is_genuine_whatever_its_line_ends() {
        var text = paper().signed(key);
        assertEquals(Finding.GENUINE, ReceiptPaper.check(text, key));
        assertEquals(Finding.GENUINE, ReceiptPaper.check(text.replace("\n", "\r\n"), key));
        assertEquals(Finding.GENUINE, ReceiptPaper.check(text.strip(), key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "candidate 42>candidate 43",
                " 2 - - > 1 - - ",
                "head >head 0",
                "closed 2026>closed 2025",
                "180 EXTRA>240 EXTRA",
                "added 2>added 1"
            })
    void whatever_is_changed_in_it_is_found(String change) {
        var text = paper().signed(key);
        var changed = text.replaceFirst(change.split(">")[0], change.split(">")[1]);
        assertFalse(text.equals(changed), change);
        assertEquals(Finding.FORGED, ReceiptPaper.check(changed, key));
    }

    @Test
    void a_receipt_of_another_school_is_not_ours() {
        var theirs = SchoolKey.open(folder.resolve("theirs"), START);
        assertEquals(Finding.FORGED, ReceiptPaper.check(paper().signed(theirs), key));
    }

    @Test
    void what_is_no_receipt_is_refused_in_words() {
        for (var text : List.of("", "hello", "LMS receipt 1\n", "signature x", "LMS receipt 4\n\nsignature x")) {
            assertEquals(
                    "problem.noReceipt",
                    assertThrows(BadInput.class, () -> ReceiptPaper.check(text, key))
                            .key());
        }
        var cut = paper().signed(key).replaceFirst("answers 4", "answers 9");
        assertThrows(BadInput.class, () -> ReceiptPaper.read(cut));
    }
}
