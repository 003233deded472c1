package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When the page of each sitting was last heard of. It lies in memory, so that hearing costs no statement: only a silence is
 * written. The server must have been able to hear: it says so every few seconds, and where it didn't — it was restarted, its
 * database was gone, its clock was moved — nobody's silence is counted from before.
 */
@ApplicationScoped
class Hearing {

    /** When the server says nothing for longer, it heard nobody. */
    static final Duration DEAF = Duration.ofMinutes(1);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final Map<Long, Instant> heard = new ConcurrentHashMap<>();

    private volatile Instant listens;

    private volatile Instant since;

    /** The server can hear. */
    synchronized void listens(Instant now) {
        if (isDeaf(now)) {
            heard.clear();
            since = now;
        }
        listens = now;
        heard.values().removeIf(last -> last.isBefore(now.minus(FORGOTTEN)));
    }

    private boolean isDeaf(Instant now) {
        return listens == null || Duration.between(listens, now).abs().compareTo(DEAF) > 0;
    }

    /**
     * A page is heard of.
     *
     * @return whether there is nothing to ask: it was heard of shortly before, or nobody was heard
     */
    boolean isUsual(SittingId sitting, Instant now) {
        if (isDeaf(now)) {
            return true;
        }
        var last = heard.get(sitting.value());
        if (last == null || Duration.between(last, now).compareTo(Silence.UNEXPLAINED) > 0) {
            return false;
        }
        hear(sitting, now);
        return true;
    }

    /**
     * When a page was last heard of.
     *
     * @param handed when its sheet was handed over: a server that hasn't heard of it since it listens knows no more
     */
    Instant last(SittingId sitting, Instant handed) {
        var last = heard.get(sitting.value());
        if (last != null) {
            return last;
        }
        return handed.isAfter(since) ? handed : since;
    }

    /** After the commit that noted a silence; where that failed, the next message finds the silence again. */
    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PageHeard page) {
        hear(page.sitting(), page.at());
    }

    private void hear(SittingId sitting, Instant at) {
        heard.merge(sitting.value(), at, (one, other) -> other.isAfter(one) ? other : one);
    }
}
