package uz.artel.lms.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The clock of a question that has one of its own. It runs while the question lies open before the candidate and the server
 * hears of his browser; while there is no network it stands. Counted from the contacts alone, so that every second can be
 * explained afterwards.
 *
 * @param limit how long the question may be open
 * @param used how long it was, never more than the limit; it never becomes less
 * @param opened whether it was ever opened
 * @param liesOpen whether it was opened and not left since, whether or not the network is there
 * @param running whether its time runs now, as far as the server knows
 */
record ItemClock(Duration limit, Duration used, boolean opened, boolean liesOpen, boolean running) {

    /** So often a browser gives a sign of life while the question is open. */
    static final Duration BEAT = Duration.ofSeconds(5);

    /** Nothing heard for longer than this: the network is away. A sign of life and two seconds for its way. */
    static final Duration SILENCE = BEAT.plusSeconds(2);

    /** An answer on its way when the time ran out is taken for so long. */
    static final Duration UNDER_WAY = Duration.ofSeconds(5);

    /** What a browser tells. */
    enum Told {
        OPEN,
        BEAT,
        LEAVE
    }

    /** One contact, by the server's time. */
    record Contact(Told told, Instant at) {}

    /**
     * Where the clock stands.
     *
     * @param contacts in their order
     */
    static ItemClock of(Duration limit, List<Contact> contacts, Instant now) {
        var used = Duration.ZERO;
        for (int i = 0; i < contacts.size(); i++) {
            var contact = contacts.get(i);
            if (contact.told() != Told.LEAVE) {
                var next = i + 1 < contacts.size() ? contacts.get(i + 1).at() : now;
                used = used.plus(counted(Duration.between(contact.at(), next)));
            }
        }
        var last = contacts.isEmpty() ? null : contacts.get(contacts.size() - 1);
        boolean liesOpen = last != null && last.told() != Told.LEAVE;
        boolean running = liesOpen && Duration.between(last.at(), now).compareTo(SILENCE) <= 0;
        return new ItemClock(limit, shorter(used, limit), !contacts.isEmpty(), liesOpen, running);
    }

    /** Of a silence no more counts than the time in which the browser would have spoken. */
    private static Duration counted(Duration between) {
        return between.isNegative() ? Duration.ZERO : shorter(between, SILENCE);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    Duration left() {
        return limit.minus(used);
    }

    boolean over() {
        return left().isZero();
    }
}
