package uz.artel.lms.exam;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;
import uz.artel.lms.shared.CentreId;

/**
 * The forms that were settled last, kept in memory: everybody who begins looks at all of the hour, which are many hundreds
 * where many begin. A form that is settled never changes, and turns are committed in their order, so only those after the last
 * known turn are read.
 */
final class HourForms {

    /** So many of a centre are kept; when more than these are of the hour, all of them are read. */
    static final int KEPT = 5_000;

    /** @param drawnAt when who has it began */
    record Settled(Forms.OfTheHour form, Instant drawnAt) {}

    private static final class OfCentre {
        private final Deque<Settled> settled = new ArrayDeque<>();
        private long known = -1;
        /** The newest moment of what was dropped. */
        private Instant dropped = Instant.MIN;
    }

    private final Map<CentreId, OfCentre> centres = new ConcurrentHashMap<>();

    /**
     * The forms of a centre whose people began after one moment and before another.
     *
     * @param after reads what was settled after a turn, in any order
     */
    List<Forms.OfTheHour> between(CentreId centre, Instant from, Instant to, LongFunction<List<Settled>> after) {
        var kept = centres.computeIfAbsent(centre, c -> new OfCentre());
        synchronized (kept) {
            var more = after.apply(kept.known);
            more.stream()
                    .sorted((a, b) -> Long.compare(a.form.turn(), b.form.turn()))
                    .forEach(kept.settled::add);
            kept.known = more.stream().mapToLong(s -> s.form.turn()).reduce(kept.known, Math::max);
            while (kept.settled.size() > KEPT) {
                var oldest = kept.settled.remove().drawnAt;
                kept.dropped = oldest.isAfter(kept.dropped) ? oldest : kept.dropped;
            }
            var settled = kept.dropped.isAfter(from) ? after.apply(-1) : kept.settled;
            return settled.stream()
                    .filter(s -> s.drawnAt.isAfter(from) && s.drawnAt.isBefore(to))
                    .map(Settled::form)
                    .toList();
        }
    }

    /** How far before and after somebody's beginning others sit beside him: an hour, or the time of the exam if longer. */
    static Duration beside(int minutes) {
        var length = Duration.ofMinutes(minutes);
        var hour = Duration.ofHours(1);
        return length.compareTo(hour) > 0 ? length : hour;
    }
}
