package uz.artel.lms.exam.statistics;

import java.util.List;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;

/**
 * Where a formula found nothing among so few people that nothing could be published anyway, that is the reason to tell: more
 * people are needed, and how many. Of one person it is no use to say that two would be enough for the formula.
 */
final class NeededPeople {

    /** Reasons that more people would not take away. */
    private static final List<Reason> OTHERS = List.of(Reason.NOT_ONE_FORM, Reason.NOT_DICHOTOMOUS);

    private static final Figure ANY = Figure.of(0);

    private NeededPeople() {}

    /** @param n people behind the figure */
    static Figure said(Figure figure, Evidence evidence, int n) {
        return said(figure, evidence.judge(ANY, n));
    }

    /** Of two groups that are compared. */
    static Figure said(Figure figure, int reference, int focal) {
        return said(figure, Evidence.ofGroups(ANY, Math.min(reference, focal), reference + focal));
    }

    private static Figure said(Figure figure, Figure judged) {
        boolean needed = !figure.isDefined() && judged.published() == null && !OTHERS.containsAll(figure.reasons());
        return needed ? Figure.undefined(judged.reasons().get(0)) : figure;
    }
}
