package uz.artel.lms.exam.statistics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uz.artel.lms.exam.bank.Fraction;
import uz.artel.lms.exam.bank.ItemKind;
import uz.artel.lms.exam.bank.Shown;
import uz.artel.lms.shared.measurement.Answer;

/**
 * An announced first try.
 *
 * @param candidate the number marking is done by; no figure knows a name
 * @param language the language the person works in
 * @param earned by the newest result
 * @param due the points that passed it, exactly
 * @param given one for each place of the form
 */
record Attempt(
        long sitting,
        long candidate,
        String language,
        Instant announcedAt,
        Fraction earned,
        int points,
        Fraction due,
        List<Given> given) {

    /** Whether another is passed by the same points of as many. */
    boolean isJudgedAs(Attempt other) {
        return points == other.points && due.equals(other.due);
    }

    /**
     * What became of one item.
     *
     * @param version id of the item version
     * @param option key of the option chosen, as the item names it; null unless one option was to be chosen and was
     * @param earned by the newest mark
     */
    record Given(long version, Answer answer, String option, Fraction earned) {}

    /**
     * A place of the form with the mark it was given.
     *
     * @param place from 1
     */
    record Marked(int place, long version, Shown shown, Fraction earned) {}

    /**
     * Reads answers as what became of the items. Not reached are the places behind the last one that was touched, and only
     * when the time ran out; whoever hands in early leaves out. A mark above 0 without an answer was granted, to everybody
     * for a fault of the item, and counts as it stands.
     *
     * @param places in their order
     * @param latest by place the last answer, which may be empty
     * @param byClock whether the time ran out
     */
    static List<Given> given(
            List<Marked> places,
            Map<Long, ItemVersion> versions,
            Map<Integer, uz.artel.lms.exam.bank.Answer> latest,
            boolean byClock) {
        int touched = latest.keySet().stream().mapToInt(p -> p).max().orElse(0);
        var all = new ArrayList<Given>();
        for (var place : places) {
            var answer = latest.getOrDefault(place.place, uz.artel.lms.exam.bank.Answer.NONE);
            var became = !answer.isEmpty() || place.earned.numerator() > 0
                    ? Answer.GIVEN
                    : byClock && place.place > touched ? Answer.NOT_REACHED : Answer.OMITTED;
            all.add(new Given(place.version, became, option(versions.get(place.version), place, answer), place.earned));
        }
        return all;
    }

    private static String option(ItemVersion version, Marked place, uz.artel.lms.exam.bank.Answer answer) {
        if (version.content().kind() != ItemKind.SINGLE || answer.isEmpty()) {
            return null;
        }
        int shownAt = answer.choice().get(0);
        return version.content()
                .options()
                .get(place.shown.options().get(shownAt))
                .key();
    }
}
