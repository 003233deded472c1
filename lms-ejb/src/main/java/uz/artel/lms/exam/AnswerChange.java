package uz.artel.lms.exam;

import uz.artel.lms.exam.bank.Answer;

/**
 * What a candidate has changed.
 *
 * @param place the place of the item on the form, from 1
 * @param answer what is now chosen or typed; empty takes an answer back
 * @param flagged whether the candidate wants to come back to it
 * @param since what his browser says of the moment; null when it was now
 */
public record AnswerChange(int place, Answer answer, boolean flagged, Waited.Since since) {

    /** A change that is told as it happens. */
    public static AnswerChange now(int place, Answer answer, boolean flagged) {
        return new AnswerChange(place, answer, flagged, null);
    }
}
