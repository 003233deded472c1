package uz.artel.lms.exam;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.ItemKind;

class OpenSheetTest {

    private static final Instant NOW = Instant.parse("2026-12-04T05:00:00Z");
    private static final SittingId ID = new SittingId(7);
    private static final SittingToken TOKEN = new SittingToken("token", "device");
    private static final List<OpenSheet.Asked> ASKED = List.of(
            new OpenSheet.Asked(ItemKind.SINGLE, 4, 0),
            new OpenSheet.Asked(ItemKind.GUIDE, 0, 0),
            new OpenSheet.Asked(ItemKind.SHORT, 0, 0));

    private static final OpenSheet SHEET = sheet(NOW.plusSeconds(60), null);

    private static OpenSheet sheet(Instant endsAt, Instant pausedUntil) {
        return new OpenSheet(
                ID, TOKEN.hash(ID.value()), endsAt, pausedUntil, null, ASKED, 3, 2, new byte[32], NOW.minusSeconds(5));
    }

    private static AnswerChange first(Answer answer) {
        return AnswerChange.now(1, answer, false);
    }

    private static boolean simple(OpenSheet sheet, int seq, AnswerChange change) {
        return sheet.next(TOKEN, seq, change, null, NOW).isPresent();
    }

    @Test
    void an_ordinary_answer_is_the_next_link_of_the_chain() {
        var event = SHEET.next(TOKEN, 4, first(Answer.choice(2)), null, NOW).orElseThrow();
        assertEquals(
                "4 3 1 [2]",
                event.clientSeq() + " " + event.arrival() + " " + event.place() + " "
                        + event.answer().choice());
        assertArrayEquals(AnswerEvent.hash(new byte[32], 4, 3, 1, Answer.choice(2), false, NOW, null), event.hash());
        var after = SHEET.after(event);
        assertEquals("4 3", after.highest() + " " + after.arrival());
        assertTrue(simple(after, 5, AnswerChange.now(3, Answer.text("Слушаю вас"), true)));
    }

    @Test
    void whatever_is_special_goes_the_long_way() {
        var yes = first(Answer.choice(2));
        assertTrue(simple(SHEET, 4, yes));
        assertEquals(false, simple(SHEET, 3, yes), "a number that may be there already");
        assertEquals(false, simple(SHEET, ExamTaking.MAX_EVENTS + 1, yes));
        assertEquals(false, simple(sheet(NOW, null), 4, yes), "from the end on");
        assertEquals(false, simple(sheet(NOW.plusSeconds(60), NOW.plusSeconds(1)), 4, yes), "in a pause");
        assertTrue(simple(sheet(NOW.plusSeconds(60), NOW), 4, yes), "after it");
        assertEquals(false, simple(SHEET, 4, first(Answer.choice(4))), "an option that is not there");
        assertEquals(false, simple(SHEET, 4, AnswerChange.now(2, Answer.text("card/x"), false)), "a clock of its own");
        assertEquals(false, simple(SHEET, 4, AnswerChange.now(4, Answer.choice(0), false)), "no such place");
        assertEquals(false, simple(SHEET, 4, AnswerChange.now(0, Answer.choice(0), false)));
        assertEquals(
                false,
                simple(SHEET, 4, new AnswerChange(1, Answer.choice(2), false, new Waited.Since(3, 9_000L))),
                "it waited");
        var stranger = new SittingToken("token", "another device");
        assertTrue(SHEET.next(stranger, 4, yes, null, NOW).isEmpty());
        assertTrue(SHEET.next(null, 4, yes, null, NOW).isEmpty());
        var room = new OpenSheet(
                ID,
                TOKEN.hash(ID.value()),
                NOW.plusSeconds(60),
                null,
                "10.20.30.0/24",
                ASKED,
                3,
                2,
                new byte[32],
                NOW.minusSeconds(5));
        assertTrue(room.next(TOKEN, 4, yes, "10.20.30.7", NOW).isPresent());
        assertTrue(room.next(TOKEN, 4, yes, "10.20.31.7", NOW).isEmpty(), "from outside the room");
        assertTrue(room.next(TOKEN, 4, yes, null, NOW).isEmpty(), "from nobody knows where");
        assertTrue(SHEET.next(TOKEN, 4, yes, null, NOW.minusSeconds(6)).isEmpty(), "a clock of the server set back");
    }
}
