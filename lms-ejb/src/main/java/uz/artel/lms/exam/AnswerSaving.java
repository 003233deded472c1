package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import uz.artel.lms.shared.access.Allowed;

/**
 * Saves answers: most are ordinary and are appended at once, the others are looked at one by one in a transaction. Whoever
 * shows the token of the sitting may.
 */
@Stateless
@Allowed(anyone = true)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AnswerSaving {

    private ExamTaking taking;
    private OpenSheets sheets;

    protected AnswerSaving() {}

    @Inject
    public AnswerSaving(ExamTaking taking, OpenSheets sheets) {
        this.taking = taking;
        this.sheets = sheets;
    }

    /**
     * Saves an answer about which nothing is special; it is committed when this returns one.
     *
     * @param address of the browser
     * @return empty when nothing was written and {@link #save} has to look
     */
    public Optional<Saved> saveOrdinary(
            SittingId id, SittingToken token, int clientSeq, AnswerChange change, String address) {
        return sheets.append(id, token, clientSeq, change, address);
    }

    /**
     * Saves any change of an answer; it is committed when this returns.
     *
     * @see ExamTaking#answer for what counts and what is refused
     */
    public Saved save(SittingId id, SittingToken token, int clientSeq, AnswerChange change, String address) {
        var saved = taking.answer(id, token, clientSeq, change, address);
        sheets.read(id);
        return saved;
    }
}
