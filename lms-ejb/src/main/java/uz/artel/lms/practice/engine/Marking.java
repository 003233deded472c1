package uz.artel.lms.practice.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uz.artel.lms.scorecard.Mark;
import uz.artel.lms.scorecard.Scorecard;
import uz.artel.lms.scorecard.Scoring;

/** Marks a finished call from its timeline and its record. */
public final class Marking {

    private final CallState call;
    private final Scorecard card;
    private final RecordMarking.Result record;

    private Marking(CallState call, Scorecard card) {
        this.call = call;
        this.card = card;
        this.record = RecordMarking.mark(call);
    }

    public static CallMarks mark(CallState call, Scorecard card) {
        return new Marking(call, card).mark();
    }

    private CallMarks mark() {
        var reasons = new ArrayList<CallMarks.Reason>();
        for (var criterion : card.criteria()) {
            reasons.add(reason(criterion));
        }
        var errors = errors();
        var marks = reasons.stream()
                .collect(java.util.stream.Collectors.toMap(CallMarks.Reason::criterion, CallMarks.Reason::mark));
        var profile = Optional.of(call.scenario().profile());
        return new CallMarks(
                List.copyOf(reasons),
                errors,
                record.fields(),
                record.percent(),
                Scoring.score(
                        card,
                        profile,
                        marks,
                        errors.stream().map(CallMarks.Found::code).toList()),
                Scoring.blocks(card, profile, marks));
    }

    private CallMarks.Reason reason(Scorecard.Criterion criterion) {
        var rule = call.scenario()
                .marks()
                .getOrDefault(criterion.key(), call.catalogue().marks().getOrDefault(criterion.key(), MarkRule.na()));
        var key = criterion.key();
        if (rule.notApplicable() || criterion.speech()) {
            return plain(key, Mark.NOT_APPLICABLE, null);
        }
        if (rule.never() != null) {
            var verdict = rule.never().test(call);
            if (verdict.holds()) {
                return new CallMarks.Reason(key, Mark.ZERO, verdict.at(), List.of(), offending(rule.never()));
            }
        }
        if (rule.builtIn() != null) {
            return builtIn(key, rule.builtIn());
        }
        return rule.need().isEmpty() ? stepped(key, rule) : needed(key, rule);
    }

    private CallMarks.Reason needed(String key, MarkRule rule) {
        var missing = new ArrayList<String>();
        int absent = 0;
        Long at = null;
        for (var need : rule.need()) {
            var verdict = need.test(call);
            if (verdict.holds()) {
                at = later(at, verdict.at());
            } else {
                absent++;
                need.acts().stream().filter(this::offered).findFirst().ifPresent(missing::add);
                if (verdict.at() != null) {
                    at = later(at, verdict.at());
                }
            }
        }
        if (absent == 0 && rule.spoil() != null) {
            var spoilt = rule.spoil().test(call);
            if (spoilt.holds()) {
                return new CallMarks.Reason(key, Mark.HALF, spoilt.at(), List.of(), offending(rule.spoil()));
            }
        }
        var mark = absent == 0 ? Mark.ONE : absent <= rule.half() ? Mark.HALF : Mark.ZERO;
        return new CallMarks.Reason(key, mark, at, List.copyOf(missing), List.of());
    }

    private CallMarks.Reason stepped(String key, MarkRule rule) {
        var one = rule.one().test(call);
        if (one.holds()) {
            return plain(key, Mark.ONE, one.at());
        }
        var missing = rule.one().acts().stream()
                .filter(this::offered)
                .filter(a -> !call.said().contains(a))
                .limit(2)
                .toList();
        var offending = offending(rule.one());
        if (rule.halfWhen() != null) {
            var half = rule.halfWhen().test(call);
            if (half.holds()) {
                return new CallMarks.Reason(
                        key, Mark.HALF, Optional.ofNullable(one.at()).orElse(half.at()), missing, offending);
            }
        }
        return new CallMarks.Reason(key, Mark.ZERO, one.at(), missing, offending);
    }

    private CallMarks.Reason builtIn(String key, String kind) {
        Long at = call.savedAt().orElse(null);
        return switch (kind) {
            case "record" -> plain(key, record.fieldsMark(), at);
            case "outcome" -> plain(key, record.outcomeMark(), at);
            default -> {
                var readBack = Optional.ofNullable(call.said.get("read-back-address"))
                        .map(times -> times.get(0))
                        .orElse(null);
                if (!record.addressRight()) {
                    yield plain(key, Mark.ZERO, at);
                }
                yield readBack != null
                        ? plain(key, Mark.ONE, readBack)
                        : new CallMarks.Reason(key, Mark.HALF, at, List.of("read-back-address"), List.of());
            }
        };
    }

    private List<CallMarks.Found> errors() {
        var found = new ArrayList<CallMarks.Found>();
        var rules = new ArrayList<>(call.catalogue().errors());
        rules.addAll(call.scenario().errors());
        for (var error : rules) {
            var verdict = error.when().test(call);
            if (verdict.holds() && found.stream().noneMatch(f -> f.code().equals(error.code()))) {
                found.add(new CallMarks.Found(error.code(), verdict.at()));
            }
        }
        if (record.critical() && found.stream().noneMatch(f -> f.code().equals("K6"))) {
            found.add(new CallMarks.Found("K6", call.savedAt().orElse(null)));
        }
        return List.copyOf(found);
    }

    /** Acts that were said and that a condition speaks of by tag or key: what cost the mark. */
    private List<String> offending(Condition condition) {
        var acts = new ArrayList<String>();
        for (var word : condition.words()) {
            if (word.startsWith("tag:")) {
                call.catalogue().tagged(word.substring(4)).stream()
                        .filter(call.said::containsKey)
                        .forEach(acts::add);
            }
        }
        return List.copyOf(acts);
    }

    private boolean offered(String act) {
        return call.scenario().acts().contains(act);
    }

    private static CallMarks.Reason plain(String key, Mark mark, Long at) {
        return new CallMarks.Reason(key, mark, at, List.of(), List.of());
    }

    private static Long later(Long a, Long b) {
        return a == null ? b : b == null ? a : Long.valueOf(Math.max(a, b));
    }
}
