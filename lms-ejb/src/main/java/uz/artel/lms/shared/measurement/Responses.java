package uz.artel.lms.shared.measurement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The marks of persons on the items of an exam. Omitted and not reached items have the mark 0; so have items that were not
 * presented, which only {@link #answer} tells apart.
 *
 * <p>Arrays that this class hands out are its own and must not be changed.
 */
public final class Responses {

    private final List<String> persons;
    private final List<Item> items;
    private final double[][] marks;
    private final Answer[][] answers;
    private final String[][] options;
    private final double[] totals;
    private final boolean oneForm;
    private final boolean dichotomous;

    private Responses(
            List<String> persons, List<Item> items, double[][] marks, Answer[][] answers, String[][] options) {
        this.persons = persons;
        this.items = items;
        this.marks = marks;
        this.answers = answers;
        this.options = options;
        totals = new double[persons.size()];
        for (var column : marks) {
            for (int p = 0; p < totals.length; p++) {
                totals[p] += column[p];
            }
        }
        oneForm = Arrays.stream(answers).flatMap(Arrays::stream).allMatch(Answer::presented);
        dichotomous = items.stream().allMatch(i -> i.max() == 1 && !i.givesParts())
                && Arrays.stream(marks).flatMapToDouble(Arrays::stream).allMatch(m -> m == 0 || m == 1);
    }

    /** Responses that arrive person by person. */
    public static final class Builder {
        private final List<Item> items;
        private final List<String> persons = new ArrayList<>();
        private final List<double[]> marks = new ArrayList<>();
        private final List<Answer[]> answers = new ArrayList<>();
        private final List<String[]> options = new ArrayList<>();

        public Builder(List<Item> items) {
            this.items = List.copyOf(items);
        }

        /**
         * @param marks one for each item; must be 0 where the answer was not given
         * @param answers one for each item
         * @param options the option chosen, null where there is none
         */
        public Builder person(String key, double[] marks, Answer[] answers, String[] options) {
            if (marks.length != items.size() || answers.length != items.size() || options.length != items.size()) {
                throw new IllegalArgumentException(key + " has another number of answers than there are items");
            }
            for (int i = 0; i < marks.length; i++) {
                if (answers[i] != Answer.GIVEN && marks[i] != 0
                        || !(marks[i] >= 0)
                        || marks[i] > items.get(i).max()) {
                    throw new IllegalArgumentException(key + " cannot have " + marks[i] + " on "
                            + items.get(i).key() + ", " + answers[i]);
                }
            }
            persons.add(key);
            this.marks.add(marks.clone());
            this.answers.add(answers.clone());
            this.options.add(options.clone());
            return this;
        }

        /** A person who answered every item. */
        public Builder person(String key, double... marks) {
            var given = new Answer[marks.length];
            Arrays.fill(given, Answer.GIVEN);
            return person(key, marks, given, new String[marks.length]);
        }

        public Responses build() {
            int n = persons.size();
            var columns = new double[items.size()][n];
            var states = new Answer[items.size()][n];
            var chosen = new String[items.size()][n];
            for (int p = 0; p < n; p++) {
                for (int i = 0; i < items.size(); i++) {
                    columns[i][p] = marks.get(p)[i];
                    states[i][p] = answers.get(p)[i];
                    chosen[i][p] = options.get(p)[i];
                }
            }
            return new Responses(List.copyOf(persons), items, columns, states, chosen);
        }
    }

    /** Number of persons. */
    public int n() {
        return persons.size();
    }

    /** Number of items. */
    public int k() {
        return items.size();
    }

    public List<String> persons() {
        return persons;
    }

    public List<Item> items() {
        return items;
    }

    public Item item(int item) {
        return items.get(item);
    }

    /** Marks on one item, by person. */
    public double[] marks(int item) {
        return marks[item];
    }

    public Answer answer(int item, int person) {
        return answers[item][person];
    }

    /** How many persons were given an item. */
    public int presented(int item) {
        return (int) Arrays.stream(answers[item]).filter(Answer::presented).count();
    }

    /**
     * The same persons on the items that are right or wrong, those marks as 0 or 1: what models of such answers can speak of.
     * Which they are follows from the items, so that another person does not change it; only where somebody looked again and
     * gave a part of a mark after all, it is none of them. The same responses where that is every item.
     */
    public Responses rightOrWrong() {
        if (dichotomous) {
            return this;
        }
        var places = IntStream.range(0, k())
                .filter(i -> !items.get(i).givesParts()
                        && Arrays.stream(marks[i])
                                .allMatch(m -> m == 0 || m == items.get(i).max()))
                .toArray();
        return new Responses(
                persons,
                Arrays.stream(places)
                        .mapToObj(i -> Item.marked(items.get(i).key(), 1))
                        .toList(),
                Arrays.stream(places)
                        .mapToObj(i ->
                                Arrays.stream(marks[i]).map(m -> m > 0 ? 1 : 0).toArray())
                        .toArray(double[][]::new),
                Arrays.stream(places).mapToObj(i -> answers[i]).toArray(Answer[][]::new),
                Arrays.stream(places).mapToObj(i -> options[i]).toArray(String[][]::new));
    }

    /** The option a person chose, or null. */
    public String option(int item, int person) {
        return options[item][person];
    }

    /** Sum of the marks, by person. */
    public double[] totals() {
        return totals;
    }

    /** The total without one item, by person. */
    public double[] rest(int item) {
        var rest = new double[totals.length];
        for (int p = 0; p < rest.length; p++) {
            rest[p] = totals[p] - marks[item][p];
        }
        return rest;
    }

    /** The highest total that can be reached. */
    public double maxTotal() {
        return items.stream().mapToDouble(Item::max).sum();
    }

    /** The highest total that this person could reach on the items presented. */
    public double maxTotal(int person) {
        double max = 0;
        for (int i = 0; i < items.size(); i++) {
            max += answers[i][person].presented() ? items.get(i).max() : 0;
        }
        return max;
    }

    /** Whether everybody was given every item, so that totals can be compared. */
    public boolean oneForm() {
        return oneForm;
    }

    /** Whether each item is marked 0 or 1 and nothing between. */
    public boolean dichotomous() {
        return dichotomous;
    }

    /** Why the figures of number-right scoring do not exist, or null. */
    public Reason unlessNumberRight() {
        return !oneForm ? Reason.NOT_ONE_FORM : !dichotomous ? Reason.NOT_DICHOTOMOUS : null;
    }
}
