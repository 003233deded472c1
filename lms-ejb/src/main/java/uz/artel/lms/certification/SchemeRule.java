package uz.artel.lms.certification;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The rule of a scheme, pure. Every part must be passed by itself. A part that was passed once stays passed, so only the
 * failed part is repeated; until it is passed its newest try decides. Numbers are compared unrounded: 79.999… is not 80. The
 * mentor's last word counts, whichever it is.
 */
final class SchemeRule {

    private SchemeRule() {}

    /** @param parts in the order of the scheme */
    record Judgement(Outcome outcome, List<PartStanding> parts) {

        String reasons() {
            return parts.stream().map(PartStanding::reason).collect(Collectors.joining("; "));
        }
    }

    /**
     * Judges what a person has shown.
     *
     * @param proofs what was shown for a part
     * @param after only what happened later counts: an earlier certificate has used up the rest
     */
    static Judgement judge(
            Scheme scheme, Function<Scheme.Part, List<Proof>> proofs, Instant after, Instant now, ZoneId zone) {
        var parts = new ArrayList<PartStanding>();
        for (var part : scheme.parts()) {
            var counted = proofs.apply(part).stream()
                    .filter(p -> p.at().isAfter(after) && !p.at().isAfter(now))
                    .sorted(Comparator.comparing(Proof::at).thenComparing(Proof::evidence))
                    .toList();
            parts.add(stand(scheme, part, counted, zone));
        }
        var outcome = Outcome.PASSED;
        for (var part : parts) {
            if (part.outcome() == Outcome.PART_FAILED) {
                outcome = Outcome.PART_FAILED;
            } else if (part.outcome() == Outcome.PART_MISSING && outcome == Outcome.PASSED) {
                outcome = Outcome.PART_MISSING;
            }
        }
        return new Judgement(outcome, List.copyOf(parts));
    }

    private static PartStanding stand(Scheme scheme, Scheme.Part part, List<Proof> proofs, ZoneId zone) {
        if (part instanceof Scheme.Theory theory) {
            return theory(scheme, theory, of(Proof.Sitting.class, proofs), zone);
        }
        if (part instanceof Scheme.ExamCall call) {
            return call(scheme, call, of(Proof.Call.class, proofs), zone);
        }
        return mentor(part, of(Proof.Word.class, proofs));
    }

    private static PartStanding theory(Scheme scheme, Scheme.Theory part, List<Proof.Sitting> tries, ZoneId zone) {
        PartStanding last = missing(part, Why.NOTHING_YET, null, part.pass());
        for (var attempt : tries) {
            var lacks = part.lacks(attempt.passed(), attempt.percent(), attempt.safetyPassed());
            if (lacks == null) {
                return passed(part, Why.THEORY_PASSED, attempt.percent(), part.pass(), attempt);
            }
            last = failed(scheme, part, lacks, attempt.percent(), part.pass(), attempt, zone);
        }
        return last;
    }

    private static PartStanding call(Scheme scheme, Scheme.ExamCall part, List<Proof.Call> calls, ZoneId zone) {
        PartStanding last = missing(part, Why.NOTHING_YET, null, part.pass());
        var done = new HashSet<String>();
        for (var call : calls) {
            if (!part.anyOf().contains(call.scenario())) {
                continue;
            }
            boolean good = !call.critical() && call.mark().compareTo(part.pass()) >= 0;
            if (!good) {
                last = failed(
                        scheme,
                        part,
                        call.critical() ? Why.CALL_CRITICAL : Why.CALL_BELOW,
                        call.mark(),
                        part.pass(),
                        call,
                        zone);
                continue;
            }
            done.add(call.scenario());
            if (done.size() >= part.needed()) {
                return passed(part, Why.CALL_PASSED, call.mark(), part.pass(), call);
            }
            last = missing(part, Why.MORE_CALLS, call.mark(), part.pass());
        }
        return last;
    }

    private static PartStanding mentor(Scheme.Part part, List<Proof.Word> words) {
        if (words.isEmpty()) {
            return missing(part, Why.NOTHING_YET, null, null);
        }
        var last = words.get(words.size() - 1);
        return new PartStanding(
                part.key(),
                part.title(),
                last.yes() ? Outcome.PASSED : Outcome.PART_FAILED,
                last.yes() ? Why.MENTOR_YES : Why.MENTOR_NO,
                null,
                null,
                last.evidence(),
                last.at(),
                null,
                null);
    }

    private static PartStanding missing(Scheme.Part part, Why why, BigDecimal measure, BigDecimal needed) {
        return new PartStanding(
                part.key(), part.title(), Outcome.PART_MISSING, why, measure, needed, null, null, null, null);
    }

    private static PartStanding passed(Scheme.Part part, Why why, BigDecimal measure, BigDecimal needed, Proof by) {
        return new PartStanding(
                part.key(), part.title(), Outcome.PASSED, why, measure, needed, by.evidence(), by.at(), null, null);
    }

    private static PartStanding failed(
            Scheme scheme, Scheme.Part part, Why why, BigDecimal measure, BigDecimal needed, Proof by, ZoneId zone) {
        var day = LocalDate.ofInstant(by.at(), zone);
        return new PartStanding(
                part.key(),
                part.title(),
                Outcome.PART_FAILED,
                why,
                measure,
                needed,
                by.evidence(),
                by.at(),
                day.plusDays(scheme.retakeFromDays()),
                day.plusDays(scheme.retakeUntilDays()));
    }

    private static <T extends Proof> List<T> of(Class<T> kind, List<Proof> proofs) {
        return proofs.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
