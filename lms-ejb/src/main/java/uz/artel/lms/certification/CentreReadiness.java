package uz.artel.lms.certification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uz.artel.lms.exam.BankStanding;
import uz.artel.lms.exam.bank.ItemReviews;
import uz.artel.lms.shared.PersonId;
import uz.artel.lms.shared.access.Role;

/**
 * What a centre has of what its first certification needs.
 *
 * @param facts by category
 * @param exams those that count
 * @param samples what came with the product, and what of it somebody of the centre has read: worth doing before people practise
 *     with it, and no point of its own, because in a real exam it doesn't count
 * @param people the roles somebody must hold
 */
public record CentreReadiness(
        List<Category> facts,
        List<BankStanding.Exam> exams,
        ItemReviews.Standing samples,
        List<Need> people,
        Key key,
        Connection connection) {

    /** A new certificate takes about this long to get. */
    static final int SOON_DAYS = 30;

    /**
     * Who must be there: two raters who don't see each other, an author and a reviewer of items, somebody who signs, and two who
     * decide on what follows from a certificate.
     */
    private static final Map<Role, Integer> NEEDED = needed();

    private static Map<Role, Integer> needed() {
        var all = new LinkedHashMap<Role, Integer>();
        all.put(Role.TECHNICAL, 1);
        all.put(Role.TRAINER, 2);
        all.put(Role.EXAMINER, 2);
        all.put(Role.INVIGILATOR, 1);
        all.put(Role.HEAD, 1);
        all.put(Role.HR, 1);
        all.put(Role.HR_APPROVER, 1);
        return all;
    }

    /** The roles that are counted. */
    static Set<Role> roles() {
        return NEEDED.keySet();
    }

    /**
     * Facts of a category.
     *
     * @param category key, empty for facts of all
     * @param all how many there are
     * @param verified how many somebody vouches for today
     */
    public record Category(String category, long all, long verified) {
        public boolean done() {
            return verified >= all;
        }
    }

    /** A role, how many people must hold it, and how many do. */
    public record Need(Role role, int needed, int have) {
        public boolean done() {
            return have >= needed;
        }
    }

    /**
     * The school's key for signing.
     *
     * @param subject of its certificate
     * @param until last day of its certificate
     * @param ownMade whether the school made the certificate itself, so that no authority vouches for it
     */
    public record Key(String subject, LocalDate until, boolean ownMade, boolean done) {}

    /** How pages come to people. */
    public enum Way {
        TLS,
        PROXY,
        /** With https, but nobody says which proxy is to be believed: all people seem to come from one address. */
        PROXY_UNKNOWN,
        PLAIN,
        /** Nobody but this machine. */
        LOCAL
    }

    /** @param until last day of the certificate for TLS here, else null */
    public record Connection(Way way, LocalDate until, boolean done) {

        /**
         * @param baseUrl address that people use
         * @param until last day of the certificate for TLS here, or null
         * @param trusted whether a proxy is trusted
         */
        static Connection of(String baseUrl, LocalDate until, boolean trusted, LocalDate today) {
            if (until != null) {
                return new Connection(Way.TLS, until, until.isAfter(today.plusDays(SOON_DAYS)));
            }
            if (baseUrl.startsWith("https:")) {
                return new Connection(trusted ? Way.PROXY : Way.PROXY_UNKNOWN, null, trusted);
            }
            boolean local =
                    baseUrl.matches("http://(127\\.[0-9.]+|localhost|\\[::1\\]|\\[0:0:0:0:0:0:0:1\\])(:[0-9]+)?/?");
            return new Connection(local ? Way.LOCAL : Way.PLAIN, null, false);
        }
    }

    /**
     * @param holders who holds which role
     * @return what is needed of each role and what there is; an approver counts only beside somebody else who proposes
     */
    static List<Need> people(Map<Role, Set<PersonId>> holders) {
        var found = new ArrayList<Need>();
        NEEDED.forEach((role, needed) -> {
            var holding = holders.getOrDefault(role, Set.of());
            int have = holding.size();
            if (role == Role.HR_APPROVER) {
                var proposing = holders.getOrDefault(Role.HR, Set.of());
                have = (int) holding.stream()
                        .filter(a -> proposing.isEmpty() || proposing.stream().anyMatch(p -> !p.equals(a)))
                        .count();
            }
            found.add(new Need(role, needed, have));
        });
        return found;
    }

    public long factsAll() {
        return facts.stream().mapToLong(Category::all).sum();
    }

    public long factsVerified() {
        return facts.stream().mapToLong(Category::verified).sum();
    }

    public boolean factsDone() {
        return facts.stream().allMatch(Category::done);
    }

    public boolean examsDone() {
        return !exams.isEmpty() && exams.stream().allMatch(e -> e.lacking().isEmpty());
    }

    public boolean peopleDone() {
        return people.stream().allMatch(Need::done);
    }

    /** How many of the five points are done. */
    public int points() {
        int points = 0;
        for (boolean one : new boolean[] {factsDone(), examsDone(), peopleDone(), key.done(), connection.done()}) {
            points += one ? 1 : 0;
        }
        return points;
    }

    /** Whether nothing is left to do. */
    public boolean done() {
        return points() == 5;
    }
}
