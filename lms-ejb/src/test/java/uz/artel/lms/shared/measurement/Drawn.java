package uz.artel.lms.shared.measurement;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Answers drawn from a two-parameter model with some guessing: the same seed gives the same persons. */
public final class Drawn {

    private static final double GUESSING = 0.2;

    private Drawn() {}

    /** Right or wrong, [person][item]; abilities and difficulties spread like those of a usual exam. */
    public static double[][] marks(int persons, int items, long seed) {
        var random = new SplittableRandom(seed);
        var slopes = IntStream.range(0, items)
                .mapToDouble(i -> 0.6 + random.nextDouble())
                .toArray();
        var difficulties = IntStream.range(0, items)
                .mapToDouble(i -> 3 * random.nextDouble() - 1.7)
                .toArray();
        var marks = new double[persons][items];
        for (var person : marks) {
            double ability = random.nextGaussian();
            for (int i = 0; i < items; i++) {
                double knows = 1 / (1 + Math.exp(slopes[i] * (difficulties[i] - ability)));
                person[i] = random.nextDouble() < GUESSING + (1 - GUESSING) * knows ? 1 : 0;
            }
        }
        return marks;
    }

    /** Items I1, I2 … marked 0 or 1, persons P1, P2 … */
    public static Responses responses(double[][] marks) {
        var builder = new Responses.Builder(IntStream.rangeClosed(1, marks[0].length)
                .mapToObj(i -> Item.marked("I" + i, 1))
                .toList());
        for (int p = 0; p < marks.length; p++) {
            builder.person("P" + (p + 1), marks[p]);
        }
        return builder.build();
    }

    public static Responses responses(int persons, int items, long seed) {
        return responses(marks(persons, items, seed));
    }

    /** Everybody is given so many items of so many, drawn for him; the others are not presented. */
    public static Responses forms(int persons, int given, int items, long seed) {
        var random = new SplittableRandom(seed + 1);
        var marks = marks(persons, items, seed);
        var builder = new Responses.Builder(IntStream.rangeClosed(1, items)
                .mapToObj(i -> Item.marked("I" + i, 1))
                .toList());
        for (int p = 0; p < persons; p++) {
            var answers = new Answer[items];
            int left = given;
            for (int i = 0; i < items; i++) {
                boolean shown = random.nextInt(items - i) < left;
                left -= shown ? 1 : 0;
                answers[i] = shown ? Answer.GIVEN : Answer.NOT_PRESENTED;
                marks[p][i] = shown ? marks[p][i] : 0;
            }
            builder.person("P" + (p + 1), marks[p], answers, new String[items]);
        }
        return builder.build();
    }

    /** The same with an option chosen for each answer: A is right, the wrong ones spread over B, C and D. */
    public static Responses withOptions(int persons, int items, long seed) {
        var random = new SplittableRandom(seed + 1);
        var credits = new java.util.LinkedHashMap<String, Double>();
        List.of("A", "B", "C", "D").forEach(o -> credits.put(o, o.equals("A") ? 1.0 : 0));
        var builder = new Responses.Builder(IntStream.rangeClosed(1, items)
                .mapToObj(i -> new Item("I" + i, 1, true, credits))
                .toList());
        var marks = marks(persons, items, seed);
        for (int p = 0; p < persons; p++) {
            var given = new Answer[items];
            var options = new String[items];
            for (int i = 0; i < items; i++) {
                given[i] = Answer.GIVEN;
                options[i] = marks[p][i] == 1 ? "A" : List.of("B", "C", "D").get(random.nextInt(3));
            }
            builder.person("P" + (p + 1), marks[p], given, options);
        }
        return builder.build();
    }
}
