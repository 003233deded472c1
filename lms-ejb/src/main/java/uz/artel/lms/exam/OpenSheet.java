package uz.artel.lms.exam;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.Marking;

/**
 * What an answer that comes in time stands on, as it was when it was read: the sitting, its form and the last answer. Says
 * what the next answer is where nothing is special about it; whatever is, it leaves to {@link ExamTaking#answer}. What it was
 * read from may have changed since, so its answer is written only where the database still has the same.
 *
 * @param pausedUntil when its last pause ended or will end; null when it has had none
 * @param networks of the room of its session, as they are stored; null without a session
 * @param asked what is asked at each place, the first is at place 1
 * @param highest the browser's highest number so far, 0 for none
 * @param arrival the server's number of the last answer, 0 for none
 * @param last hash of the last answer, {@link AnswerEvent#START} before the first
 * @param lastAt when the last answer was saved; null before the first
 */
record OpenSheet(
        SittingId id,
        byte[] tokenHash,
        Instant endsAt,
        Instant pausedUntil,
        String networks,
        List<Asked> asked,
        int highest,
        int arrival,
        byte[] last,
        Instant lastAt) {

    /** What is asked at a place, as far as it decides what is an answer. */
    record Asked(ItemKind kind, int options, int partners) {}

    OpenSheet {
        tokenHash = tokenHash.clone();
        asked = List.copyOf(asked);
        last = last.clone();
    }

    /**
     * The event of an answer that counts by the rules that hold for every answer: by the token of this sitting, under a number
     * higher than all before, in time and in no pause, from inside the room, given when it
     * came, and one that the item can have.
     *
     * @return empty when it isn't so simple
     */
    Optional<AnswerEvent> next(SittingToken token, int clientSeq, AnswerChange change, String address, Instant now) {
        boolean simple = clientSeq > highest
                && clientSeq <= ExamTaking.MAX_EVENTS
                && arrival < ExamTaking.MAX_EVENTS
                && change.since() == null
                && now.isBefore(endsAt)
                && (pausedUntil == null || !now.isBefore(pausedUntil))
                && (lastAt == null || !now.isBefore(lastAt))
                && change.place() >= 1
                && change.place() <= asked.size()
                && takes(asked.get(change.place() - 1), change.answer())
                && Networks.parse(networks).contain(address)
                && token != null
                && token.opens(id.value(), tokenHash);
        if (!simple) {
            return Optional.empty();
        }
        var hash = AnswerEvent.hash(
                last, clientSeq, arrival + 1, change.place(), change.answer(), change.flagged(), now, null);
        return Optional.of(new AnswerEvent(
                clientSeq, arrival + 1, change.place(), change.answer(), change.flagged(), now, null, hash));
    }

    /** A question on the desk has a clock of its own that has to be looked at. */
    private static boolean takes(Asked asked, Answer answer) {
        return !asked.kind.onDesk() && Marking.fits(asked.kind, asked.options, asked.partners, answer);
    }

    /** What the answer after this one stands on. */
    OpenSheet after(AnswerEvent saved) {
        return new OpenSheet(
                id,
                tokenHash,
                endsAt,
                pausedUntil,
                networks,
                asked,
                saved.clientSeq(),
                saved.arrival(),
                saved.hash(),
                saved.savedAt());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenSheet s && id.equals(s.id) && arrival == s.arrival && Arrays.equals(last, s.last);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
