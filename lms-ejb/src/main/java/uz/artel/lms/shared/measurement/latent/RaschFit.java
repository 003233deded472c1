package uz.artel.lms.shared.measurement.latent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import uz.artel.lms.shared.measurement.Answer;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * How regular the answers to an item are beside what the Rasch model expects (Wright and Masters 1982): mean squares around 1,
 * above it the answers are more haphazard, below it more predictable than the model. Abilities are those of maximum
 * likelihood, so people with nothing or everything right tell nothing here.
 *
 * @param item its key
 * @param infit squared residuals over their expected sum: of those whose ability is near the item
 * @param outfit mean squared standardised residual: a few unexpected answers far from the item raise it
 * @param persons behind it
 */
public record RaschFit(String item, Figure infit, Figure outfit, int persons) {

    /**
     * All items in the order of the form.
     *
     * @param responses marked 0 or 1, those of {@code items}
     */
    public static List<RaschFit> of(Responses responses, List<RaschItem> items) {
        int k = responses.k();
        var squares = new double[k];
        var variances = new double[k];
        var standardised = new double[k];
        var persons = new int[k];
        eachAbility(responses, items, Ability::likely, false, (person, ability) -> {
            for (int i = 0; i < k; i++) {
                if (tells(responses, items, i, person)) {
                    double right = Ability.right(ability, items.get(i).b().number());
                    double square = Math.pow(responses.marks(i)[person] - right, 2);
                    double variance = right * (1 - right);
                    squares[i] += square;
                    variances[i] += variance;
                    standardised[i] += square / variance;
                    persons[i]++;
                }
            }
        });
        return IntStream.range(0, k)
                .mapToObj(i -> of(items.get(i), squares[i] / variances[i], standardised[i] / persons[i], persons[i]))
                .toList();
    }

    private static RaschFit of(RaschItem item, double infit, double outfit, int persons) {
        if (!item.b().isDefined()) {
            return new RaschFit(item.item(), item.b(), item.b(), 0);
        }
        if (persons == 0) {
            var none = Figure.undefined(Reason.EXTREME_SCORE);
            return new RaschFit(item.item(), none, none, 0);
        }
        return new RaschFit(
                item.item(),
                Evidence.RASCH.judge(Figure.of(infit), persons),
                Evidence.RASCH.judge(Figure.of(outfit), persons),
                persons);
    }

    /**
     * Where people stand beside the items, in logits: Warm's estimates, finite for everybody who was given an item that has a
     * difficulty.
     */
    public static double[] abilities(Responses responses, List<RaschItem> items) {
        var all = new ArrayList<Double>();
        eachAbility(responses, items, Ability::weighted, true, (person, ability) -> all.add(ability));
        return all.stream().mapToDouble(a -> a).toArray();
    }

    @FunctionalInterface
    private interface Found {
        void at(int person, double ability);
    }

    /** One estimate for all who were given the same items and got as many of them right. */
    private static void eachAbility(
            Responses responses,
            List<RaschItem> items,
            ToDoubleBiFunction<Integer, double[]> estimate,
            boolean ends,
            Found found) {
        var known = new HashMap<String, Double>();
        for (int p = 0; p < responses.n(); p++) {
            int person = p;
            var given = IntStream.range(0, responses.k())
                    .filter(i -> tells(responses, items, i, person))
                    .toArray();
            int right = (int) IntStream.of(given)
                    .mapToDouble(i -> responses.marks(i)[person])
                    .sum();
            if (given.length > 0 && (ends || right > 0 && right < given.length)) {
                double ability = known.computeIfAbsent(
                        right + " of " + java.util.Arrays.toString(given),
                        key -> estimate.applyAsDouble(
                                right,
                                IntStream.of(given)
                                        .mapToDouble(i -> items.get(i).b().number())
                                        .toArray()));
                found.at(person, ability);
            }
        }
    }

    private static boolean tells(Responses responses, List<RaschItem> items, int item, int person) {
        return items.get(item).b().isDefined() && responses.answer(item, person) != Answer.NOT_PRESENTED;
    }

    public void put(Figures out) {
        out.put("rasch_fit." + item + ".infit", infit);
        out.put("rasch_fit." + item + ".outfit", outfit);
    }
}
