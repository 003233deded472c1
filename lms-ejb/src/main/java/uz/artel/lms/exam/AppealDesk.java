package uz.artel.lms.exam;

import java.math.BigDecimal;
import java.util.List;
import uz.artel.lms.crm.RecordRow;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.shared.language.Texts;

/**
 * An appeal before whoever decides: the candidate's number and not his name, and each question with its key, the answer and
 * the mark.
 *
 * @param mayDecide false for those who judged or wrote what it is about
 */
public record AppealDesk(Appeal appeal, long candidate, Texts exam, boolean mayDecide, List<Question> questions) {

    /**
     * A question of the form.
     *
     * @param answer what was typed, the keys of the chosen options or the chosen partners in order; empty without an answer
     * @param record crm only: each field as written beside what it should be; else empty
     * @param earned points for showing
     * @param reasons of the people who marked it
     */
    public record Question(
            int place,
            long version,
            Item item,
            Texts answer,
            List<RecordRow> record,
            BigDecimal earned,
            boolean counts,
            List<String> reasons) {}
}
