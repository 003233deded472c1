package uz.artel.lms.shared.measurement.classical;

import java.util.ArrayList;
import java.util.List;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * How many persons were given an item, reached it and answered it, and how it looks without those who did not.
 *
 * @param item its key
 * @param presented persons who were given it
 * @param reached of them, those whose time lasted
 * @param answered of them, those who gave an answer
 * @param pReached facility among those who reached it
 * @param pAnswered facility among those who answered it
 * @param omitRate share of those presented who saw it and left it out
 * @param notReachedRate share of those presented who did not reach it; with a caution above 5 %
 */
public record Presentation(
        String item,
        int presented,
        int reached,
        int answered,
        Figure pReached,
        Figure pAnswered,
        Figure omitRate,
        Figure notReachedRate) {

    private static final double SPEEDED_ABOVE = 0.05;

    /** All items in the order of the form. */
    public static List<Presentation> of(Responses responses) {
        var all = new ArrayList<Presentation>();
        for (int i = 0; i < responses.k(); i++) {
            all.add(of(responses, i));
        }
        return all;
    }

    private static Presentation of(Responses responses, int item) {
        int omitted = 0;
        int notReached = 0;
        int answered = 0;
        double sum = 0;
        for (int p = 0; p < responses.n(); p++) {
            var answer = responses.answer(item, p);
            answered += answer == Answer.GIVEN ? 1 : 0;
            omitted += answer == Answer.OMITTED ? 1 : 0;
            notReached += answer == Answer.NOT_REACHED ? 1 : 0;
            sum += responses.marks(item)[p];
        }
        int reached = answered + omitted;
        int presented = reached + notReached;
        double share = sum / responses.item(item).max();
        var late = share(notReached, presented);
        return new Presentation(
                responses.item(item).key(),
                presented,
                reached,
                answered,
                share(share, reached),
                share(share, answered),
                share(omitted, presented),
                late.isDefined() && late.number() > SPEEDED_ABOVE ? late.because(Reason.SPEEDED) : late);
    }

    private static Figure share(double part, int whole) {
        return Evidence.FACILITY.judge(
                whole == 0 ? Figure.undefined(Reason.NO_ANSWERS) : Figure.of(part / whole), whole);
    }

    /** The marks of those who were given the item. */
    static double[] presentedMarks(Responses responses, int item) {
        var marks = responses.marks(item);
        if (responses.oneForm()) {
            return marks;
        }
        var presented = new double[marks.length];
        int count = 0;
        for (int p = 0; p < marks.length; p++) {
            if (responses.answer(item, p) != Answer.NOT_PRESENTED) {
                presented[count++] = marks[p];
            }
        }
        return java.util.Arrays.copyOf(presented, count);
    }

    public void put(Figures out) {
        var name = "item." + item + ".";
        out.put(name + "n_presented", presented);
        out.put(name + "n_reached", reached);
        out.put(name + "n_answered", answered);
        out.put(name + "p_reached", pReached);
        out.put(name + "p_answered", pAnswered);
        out.put(name + "omit_rate", omitRate);
        out.put(name + "not_reached_rate", notReachedRate);
    }
}
