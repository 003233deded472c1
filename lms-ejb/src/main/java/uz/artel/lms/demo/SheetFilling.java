package uz.artel.lms.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import uz.artel.lms.exam.AnswerChange;
import uz.artel.lms.exam.Begun;
import uz.artel.lms.exam.ExamTaking;
import uz.artel.lms.exam.ItemDesk;
import uz.artel.lms.exam.SheetAnswer;
import uz.artel.lms.exam.SheetItem;
import uz.artel.lms.exam.SittingId;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.shared.access.Caller;

/** Somebody of the demo answers the questions of his sheet one after the other and hands in. */
@ApplicationScoped
class SheetFilling {

    /** Everybody of the demo sits at the same computer. */
    static final String DEVICE = "demo-device-0123456789";

    private static final int LOOKS_OVER_IT = 5;

    private Actors actors;
    private ExamTaking exams;
    private ItemDesk desk;

    protected SheetFilling() {}

    @Inject
    SheetFilling(Actors actors, ExamTaking exams, ItemDesk desk) {
        this.actors = actors;
        this.exams = exams;
        this.desk = desk;
    }

    /** Answers what isn't answered yet, and hands in. */
    Instant fill(
            Caller who,
            Instant at,
            Begun begun,
            Function<SheetItem, List<Answer>> answers,
            ToIntFunction<SheetItem> seconds) {
        return fill(who, at, begun, Integer.MAX_VALUE, answers, seconds);
    }

    /**
     * Answers what isn't answered yet, as far as he comes.
     *
     * @param at when he began
     * @param most the last question he comes to; who comes to all hands in
     * @param answers what he answers to a question, what he thought first and changed included; empty to leave it out
     * @param seconds so long he takes for a question
     * @return when he handed in, or gave his last answer
     */
    Instant fill(
            Caller who,
            Instant at,
            Begun begun,
            int most,
            Function<SheetItem, List<Answer>> answers,
            ToIntFunction<SheetItem> seconds) {
        var id = new SittingId(begun.sheet().sittingId());
        var given = begun.sheet().answers().stream().map(SheetAnswer::place).collect(Collectors.toSet());
        int sequence = begun.sheet().nextSeq();
        var moment = at;
        for (var item : begun.sheet().items()) {
            if (item.place() > most) {
                return moment;
            }
            moment = moment.plusSeconds(seconds.applyAsInt(item));
            var said = given.contains(item.place()) ? List.<Answer>of() : answers.apply(item);
            // a question with a clock of its own is answered while it lies open
            boolean opens = item.desk() != null && !said.isEmpty();
            if (opens) {
                tell(who, moment, id, begun, item, "open");
            }
            for (int i = 0; i < said.size(); i++) {
                int number = sequence++;
                boolean unsure = i < said.size() - 1;
                var answer = said.get(i);
                actors.at(
                        moment,
                        who,
                        () -> exams.answer(id, begun.token(), number, AnswerChange.now(item.place(), answer, unsure)));
                moment = unsure ? moment.plusSeconds(LOOKS_OVER_IT) : moment;
            }
            if (opens) {
                tell(who, moment, id, begun, item, "leave");
            }
        }
        var end = moment.plusSeconds(LOOKS_OVER_IT);
        actors.at(end, who, () -> exams.submit(id, begun.token()));
        return end;
    }

    private void tell(Caller who, Instant at, SittingId id, Begun begun, SheetItem item, String contact) {
        actors.at(at, who, () -> desk.contact(id, begun.token(), item.place(), contact, null));
    }
}
