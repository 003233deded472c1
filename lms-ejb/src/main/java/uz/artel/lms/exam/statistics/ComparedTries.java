package uz.artel.lms.exam.statistics;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Responses;
import uz.artel.lms.shared.measurement.dif.MantelHaenszel;

/**
 * Which first tries are compared with each other, and by which cut: people who had the same items, all or the largest such
 * group of at least thirty.
 *
 * @param attempts first tries, at least one
 * @param forms the tries by the items they had, the largest group first
 * @param newest the one announced last
 * @param alike those who are judged as the newest
 */
record ComparedTries(List<Attempt> attempts, List<List<Attempt>> forms, Attempt newest, List<Attempt> alike) {

    private static final String FOCAL_LANGUAGE = "uz";
    private static final String REFERENCE_LANGUAGE = "ru";

    static ComparedTries of(List<Attempt> attempts) {
        var newest = newest(attempts);
        return new ComparedTries(
                attempts,
                ExamMatrix.forms(attempts),
                newest,
                attempts.stream().filter(newest::isJudgedAs).toList());
    }

    private static Attempt newest(List<Attempt> some) {
        return some.stream()
                .max(Comparator.comparing(Attempt::announcedAt).thenComparing(Attempt::sitting))
                .orElseThrow();
    }

    /** The groups whose totals can be compared, the largest first; none where too few people had the same items. */
    List<List<Attempt>> groups() {
        return forms.stream()
                .filter(f -> forms.size() == 1 || f.size() >= Evidence.DISCRIMINATION.withholdBelow())
                .toList();
    }

    /** The largest of them; everybody where there is none. */
    List<Attempt> basis() {
        return groups().stream().findFirst().orElse(attempts);
    }

    /** The raw total that passes those who are judged as the newest. */
    double cut() {
        return cut(newest, alike);
    }

    /**
     * The raw total that passes those who are compared; none where their form is worth something else. It is that of their own
     * form: where a panel's ratings are the rule, the form of whoever came last has another one.
     */
    OptionalDouble cut(Responses compared) {
        var judged = judged();
        return compared.maxTotal() == judged.points()
                ? OptionalDouble.of(cut(judged, basis()))
                : OptionalDouble.empty();
    }

    /** The one of the compared who was announced last: what passed him passes that form now. */
    Attempt judged() {
        return newest(basis());
    }

    /** A whole one where the totals of these people are whole. */
    private static double cut(Attempt judged, List<Attempt> people) {
        double exact = ExamMatrix.number(judged.due());
        boolean whole = people.stream()
                .map(Attempt::earned)
                .mapToLong(Fraction::denominator)
                .allMatch(d -> d == 1);
        return whole ? Math.ceil(exact - 1e-9) : exact;
    }

    /** The languages people work in, in the order of {@link ExamMatrix}. */
    static List<MantelHaenszel.Group> languages(List<Attempt> attempts) {
        return attempts.stream()
                .sorted(Comparator.comparing(Attempt::candidate))
                .map(a -> FOCAL_LANGUAGE.equals(a.language())
                        ? MantelHaenszel.Group.FOCAL
                        : REFERENCE_LANGUAGE.equals(a.language())
                                ? MantelHaenszel.Group.REFERENCE
                                : MantelHaenszel.Group.NEITHER)
                .toList();
    }

    /** The seed of intervals: what was looked into decides it, so the same tries have the same intervals. */
    static long seed(byte[] digest) {
        return ByteBuffer.wrap(digest).getLong();
    }

    byte[] digest(Map<Long, ItemVersion> versions) {
        return ExamMatrix.digest(attempts, versions);
    }
}
