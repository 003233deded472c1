package uz.artel.lms.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import uz.artel.lms.demo.Knowledge.Question;
import uz.artel.lms.demo.Knowledge.Reply;

class KnowledgeTest {

    private static final Knowledge WEAK = new Knowledge(1, -1.5);
    private static final Knowledge ABLE = new Knowledge(1, 1.5);

    private static List<Question> questions(boolean drilled) {
        var all = new ArrayList<Question>();
        for (int i = 0; i < 400; i++) {
            all.add(new Question("q-" + i, 1 + i % 5, drilled, 0.25));
        }
        return all;
    }

    private static long right(Knowledge who, List<Question> questions) {
        return questions.stream().filter(q -> who.reply(q) == Reply.RIGHT).count();
    }

    @Test
    void the_able_know_more_than_the_weak_and_everybody_what_is_drilled() {
        assertTrue(right(ABLE, questions(false)) > right(WEAK, questions(false)) + 80);
        assertTrue(right(WEAK, questions(true)) > right(WEAK, questions(false)) + 40);
    }

    @Test
    void a_question_in_seventeen_is_a_poor_one_and_all_others_tell_the_able_from_the_weak() {
        long poor = questions(false).stream()
                .filter(q -> ABLE.likely(q) < WEAK.likely(q))
                .count();
        assertTrue(poor > 10 && poor < 45, poor + " of 400");
    }

    @Test
    void who_is_trained_forgets_nothing_but_at_poor_questions() {
        long lost = questions(false).stream()
                .filter(q -> WEAK.reply(q) == Reply.RIGHT && WEAK.trained().reply(q) != Reply.RIGHT)
                .filter(q -> ABLE.likely(q) >= WEAK.likely(q))
                .count();
        assertEquals(0, lost);
        assertTrue(right(WEAK.trained(), questions(false)) > right(WEAK, questions(false)));
    }

    @Test
    void the_same_question_gets_the_same_reply_and_now_and_then_none() {
        var replies = new EnumMap<Reply, Integer>(Reply.class);
        for (var question : questions(false)) {
            assertEquals(WEAK.reply(question), WEAK.reply(question));
            replies.merge(WEAK.reply(question), 1, Integer::sum);
        }
        assertTrue(replies.get(Reply.OMITTED) < replies.get(Reply.WRONG) / 5, replies.toString());
    }

    @Test
    void shares_stay_between_their_bounds() {
        for (var who : Operator.everybody().stream().map(Knowledge::of).toList()) {
            double share = who.share("quality", 0.3, 0.9);
            assertTrue(share > 0.3 && share < 0.9, who + ": " + share);
        }
    }
}
