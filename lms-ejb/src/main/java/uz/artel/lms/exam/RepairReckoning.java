package uz.artel.lms.exam;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uz.artel.lms.curriculum.StepKind;
import uz.artel.lms.curriculum.StepRecording;
import uz.artel.lms.exam.bank.Answer;
import uz.artel.lms.exam.bank.Area;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.Item;
import uz.artel.lms.exam.bank.ItemBank;

/** Reckons what a repair changes, from the answers as they were given. Writes nothing. */
@ApplicationScoped
class RepairReckoning {

    private Answers answers;
    private Repairs repairs;
    private QuestionSittings questions;
    private ItemBank bank;
    private SecondLooks looks;
    private StepRecording steps;
    private Iterable<Consequence> above;

    protected RepairReckoning() {}

    @Inject
    RepairReckoning(
            Answers answers,
            Repairs repairs,
            QuestionSittings questions,
            ItemBank bank,
            SecondLooks looks,
            StepRecording steps,
            @Any Instance<Consequence> above) {
        this(answers, repairs, questions, bank, looks, steps, (Iterable<Consequence>) above);
    }

    RepairReckoning(
            Answers answers,
            Repairs repairs,
            QuestionSittings questions,
            ItemBank bank,
            SecondLooks looks,
            StepRecording steps,
            Iterable<Consequence> above) {
        this.answers = answers;
        this.repairs = repairs;
        this.questions = questions;
        this.bank = bank;
        this.looks = looks;
        this.steps = steps;
        this.above = above;
    }

    /** What a repair makes of the mark of its question in one sitting. */
    record Change(Sitting sitting, ResultRevising.NewMark mark) {}

    /** The list for people, and the changes behind it. */
    record Reckoned(RepairList list, List<Change> changes) {}

    /**
     * As many statements however many sittings there are.
     *
     * @param taken the repair that an undo takes back, null otherwise
     * @param lock whether the sittings are to be changed
     */
    Reckoned reckon(Repair repair, Repair taken, boolean lock, Instant now) {
        int counted = 0;
        int pending = 0;
        boolean emptied = false;
        var differing = new ArrayList<Differing>();
        var ids = repairs.sittings(repair.centre(), repair.version(), lock);
        for (var one : questions.all(ids, repair.centre(), repair.version())) {
            var sitting = one.sitting();
            if (sitting.state() != State.MARKED && sitting.state() != State.ANNOUNCED) {
                pending++;
                continue;
            }
            counted++;
            var item = one.items().get(one.place().version());
            var mark = mark(repair, taken, item, one.place(), one.history(), one.answer());
            var past = one.history().get(0);
            if (mark.earned().equals(past.earned()) && mark.counts() == past.counts()) {
                continue;
            }
            var after = one.with(mark);
            emptied |= !after.areas().keySet().containsAll(gated(one.before())) || after.points() == 0;
            differing.add(new Differing(one, mark, after));
        }
        var resting = above(differing);
        programme(differing, now, resting);
        looks(differing, resting);
        var effects = differing.stream()
                .map(d -> d.effect(resting.getOrDefault(d.one.sitting().id().value(), List.of())))
                .toList();
        var changes =
                differing.stream().map(d -> new Change(d.one.sitting(), d.mark)).toList();
        return new Reckoned(new RepairList(counted, pending, effects, emptied), changes);
    }

    /** A sitting whose mark of the question would be another. */
    private record Differing(QuestionSittings.One one, ResultRevising.NewMark mark, Score after) {

        RepairEffect effect(List<RepairEffect.Above> above) {
            var sitting = one.sitting();
            var past = one.history().get(0);
            return new RepairEffect(
                    sitting.id().value(),
                    sitting.person(),
                    one.candidate(),
                    sitting.tryNumber(),
                    sitting.state() == State.ANNOUNCED,
                    one.place().place(),
                    standing(past.earned(), past.counts(), one.before()),
                    standing(mark.earned(), mark.counts(), after),
                    above);
        }

        /** What the features above would be told. */
        Consequence.Change told() {
            return new Consequence.Change(
                    outcome(one.sitting(), one.exam(), one.before()), outcome(one.sitting(), one.exam(), after));
        }
    }

    private static List<Area> gated(Score score) {
        return score.areas().entrySet().stream()
                .filter(e -> e.getValue().gate() != null)
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * The mark of a question under a repair, or without the one that is taken back.
     *
     * @param history all editions of the mark, the newest first
     */
    private static ResultRevising.NewMark mark(
            Repair repair,
            Repair taken,
            Item item,
            Sittings.Place place,
            List<Repairs.PastMark> history,
            Answer answer) {
        var newest = history.get(0);
        if (taken != null) {
            // what somebody decided since stays; else the mark is what it was without the repair
            var back = taken.revision().equals(newest.revision())
                    ? history.stream()
                            .filter(m -> !taken.revision().equals(m.revision()))
                            .findFirst()
                            .orElse(newest)
                    : newest;
            return new ResultRevising.NewMark(place.place(), back.earned(), back.counts());
        }
        var correction = repair.correction();
        var earned = correction.mark(item, place.shown(), answer, newest.earned());
        // what people gave after reading an answer no key takes away
        boolean given =
                newest.cause() == ResultVersion.Cause.APPEAL || newest.cause() == ResultVersion.Cause.SECOND_LOOK;
        return new ResultRevising.NewMark(
                place.place(),
                given && newest.earned().compareTo(earned) > 0 ? newest.earned() : earned,
                correction.counts());
    }

    private static RepairEffect.Standing standing(Fraction mark, boolean counts, Score score) {
        return new RepairEffect.Standing(
                mark.shown(),
                counts,
                score.earned().shown(),
                score.points(),
                score.earned().percentOf(score.points()),
                score.passed(),
                score.gatesPassed(),
                score.areas().entrySet().stream()
                        .map(e -> new RepairEffect.AreaStanding(
                                e.getKey().code(),
                                e.getValue().earned().shown(),
                                e.getValue().points(),
                                e.getValue().gatePassed()))
                        .toList());
    }

    /** What rests on the announced results among these, by sitting. */
    private Map<Long, List<RepairEffect.Above>> above(List<Differing> differing) {
        var told = differing.stream()
                .filter(d -> d.one.sitting().state() == State.ANNOUNCED)
                .map(Differing::told)
                .toList();
        var all = new HashMap<Long, List<RepairEffect.Above>>();
        if (!told.isEmpty()) {
            above.forEach(feature -> feature.of(told)
                    .forEach((sitting, found) ->
                            all.computeIfAbsent(sitting, s -> new ArrayList<>()).addAll(found)));
        }
        return all;
    }

    /** Announced results that turn: the step of the programme that becomes done, and the one that stays done, see {@link ResultRevising}. */
    private void programme(List<Differing> differing, Instant now, Map<Long, List<RepairEffect.Above>> all) {
        var turned = differing.stream()
                .filter(d -> d.one.sitting().state() == State.ANNOUNCED
                        && d.after.passed() != d.one.before().passed())
                .toList();
        if (turned.isEmpty()) {
            return;
        }
        var ahead =
                steps.ahead(turned.stream().map(d -> d.one.sitting().person()).collect(Collectors.toSet()), now);
        for (var d : turned) {
            var sitting = d.one.sitting();
            var kind = sitting.use().counts() ? StepKind.EXAM : StepKind.QUIZ;
            ahead.done(sitting.person(), kind, d.one.exam())
                    .filter(done -> done != d.after.passed())
                    .ifPresent(done -> add(all, sitting, done ? "stepStays" : "step", d.one.exam()));
        }
    }

    /** Results nobody knows yet: a second look that would open, and one that was opened for nearness and would have no ground left. */
    private void looks(List<Differing> differing, Map<Long, List<RepairEffect.Above>> all) {
        var untold = differing.stream()
                .filter(d -> d.one.sitting().state() == State.MARKED
                        && d.one.sitting().use().counts())
                .toList();
        var known = looks.of(untold.stream().map(d -> d.one.sitting().id()).toList());
        for (var d : untold) {
            var sitting = d.one.sitting();
            var look = known.get(sitting.id().value());
            boolean near = SecondLookRule.near(d.after, d.one.squares(d.mark));
            if (look == null && near) {
                add(all, sitting, "lookOpens", d.one.exam());
            } else if (look != null
                    && look.outcome() == null
                    && look.reasons().equals(Set.of(LookSheet.Reason.NEAR))
                    && !near) {
                add(all, sitting, "lookPointless", d.one.exam());
            }
        }
    }

    private static void add(Map<Long, List<RepairEffect.Above>> all, Sitting sitting, String kind, String exam) {
        all.computeIfAbsent(sitting.id().value(), s -> new ArrayList<>())
                .add(new RepairEffect.Above(kind, SittingClosing.subject(sitting), exam, exam));
    }

    private static ExamOutcome outcome(Sitting sitting, String key, Score score) {
        return new ExamOutcome(
                sitting.person(),
                sitting.id().value(),
                key,
                sitting.use().code(),
                sitting.tryNumber(),
                score.passed(),
                score.earned().percentOf(score.points()),
                score.gatesPassed(),
                score.safetyPassed(),
                sitting.announcedAt());
    }

    /**
     * What the repairs in force make of a sitting whose last place was just marked.
     *
     * @return place → mark and the repair it comes from
     */
    Map<ResultRevising.NewMark, Repair> overdue(Sitting sitting, List<Sittings.Place> places) {
        var all = new LinkedHashMap<ResultRevising.NewMark, Repair>();
        var inForce = repairs.ofForm(sitting.centre().value(), sitting.form());
        if (inForce.isEmpty()) {
            return all;
        }
        var items = bank.contents(inForce.keySet());
        var latest = Answers.latest(answers.events(sitting.id()));
        for (var place : places) {
            var repair = inForce.get(place.version());
            if (repair != null) {
                var event = latest.get(place.place());
                var history = repairs.history(sitting.id(), place.place());
                var answer = event == null ? Answer.NONE : event.answer();
                all.put(mark(repair, null, items.get(place.version()), place, history, answer), repair);
            }
        }
        return all;
    }
}
