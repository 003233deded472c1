package uz.artel.lms.shared.measurement.folder;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.agreement.FleissKappa;
import uz.artel.lms.shared.measurement.agreement.IntraclassCorrelation;
import uz.artel.lms.shared.measurement.agreement.Kappa;
import uz.artel.lms.shared.measurement.agreement.Krippendorff;
import uz.artel.lms.shared.measurement.agreement.Ratings;

/** What raters said of units: matrix.csv with the scale of params.json. */
final class RaterFiles {

    private RaterFiles() {}

    static void figures(Table matrix, Parameters parameters, Figures out) throws WrongFile {
        var ratings = ratings(matrix.keyedBy("unit"), parameters.scale());
        var pairs = pairs(matrix);
        int categories = ratings.scale().size();
        out.put("N", ratings.units());
        out.put("raters", ratings.raters().size());
        var weights = new LinkedHashMap<String, Kappa.Weights>();
        weights.put("unweighted", Kappa.Weights.none());
        weights.put("linear", Kappa.Weights.linear(categories));
        weights.put("quadratic", Kappa.Weights.quadratic(categories));
        for (var given : parameters.disagreements().entrySet()) {
            if (weights.put(given.getKey(), weights(given.getKey(), given.getValue(), categories)) != null) {
                throw Parameters.wrong("disagreement_weights may not be called " + given.getKey() + ".");
            }
        }
        weights.forEach((name, weight) -> pairs.forEach((pair, raters) -> Kappa.of(
                        ratings.table(raters[0], raters[1]),
                        weight,
                        ratings.raters().size())
                .put(name + "." + pair, out)));
        FleissKappa.of(ratings).put(out);
        Krippendorff.of(ratings).put(out);
        IntraclassCorrelation.of(ratings).put(out);
    }

    /** The columns of each two raters, under the names of both. */
    private static Map<String, int[]> pairs(Table matrix) throws WrongFile {
        var raters = matrix.others();
        var pairs = new LinkedHashMap<String, int[]>();
        for (int i = 0; i < raters.size(); i++) {
            for (int j = i + 1; j < raters.size(); j++) {
                var name = raters.get(i) + raters.get(j);
                if (pairs.put(name, new int[] {i, j}) != null) {
                    throw matrix.wrong(1, "two pairs of raters would be called " + name + ".");
                }
            }
        }
        return pairs;
    }

    private static Kappa.Weights weights(String name, double[][] table, int categories) throws WrongFile {
        double largest = 0;
        boolean square = table.length == categories;
        for (var row : table) {
            square &= row.length == categories;
            for (double cell : row) {
                square &= cell >= 0;
                largest = Math.max(largest, cell);
            }
        }
        if (!square || largest == 0) {
            throw Parameters.wrong("disagreement_weights." + name + " must be a table of " + categories + " × "
                    + categories + " numbers from 0 on, not all 0.");
        }
        return Kappa.Weights.ofDisagreements(table);
    }

    private static Ratings ratings(Table matrix, List<String> scale) throws WrongFile {
        if (scale.isEmpty()) {
            throw Parameters.wrong(
                    "scale is missing: the categories of raters are those of the scale, not those" + " that occurred.");
        }
        var places = new HashMap<String, Integer>();
        for (var category : scale) {
            if (places.putIfAbsent(plain(category), places.size()) != null) {
                throw Parameters.wrong("scale names " + category + " twice.");
            }
        }
        var categories = new int[matrix.rows().size()][matrix.others().size()];
        for (int unit = 0; unit < categories.length; unit++) {
            var row = matrix.rows().get(unit);
            for (int rater = 0; rater < categories[unit].length; rater++) {
                var cell = row.cell(rater + 1);
                var place = cell.isEmpty()
                        ? Integer.valueOf(Ratings.MISSING)
                        : places.getOrDefault(plain(cell), places.get(plain(matrix.pointed(row, rater + 1))));
                if (place == null) {
                    throw matrix.wrong(
                            row, matrix.others().get(rater) + " is \"" + cell + "\", which is not on the scale.");
                }
                categories[unit][rater] = place;
            }
        }
        return new Ratings(matrix.others(), scale, categories);
    }

    /** 2.0 and 2 are one category. */
    private static String plain(String category) {
        try {
            return new BigDecimal(category).stripTrailingZeros().toPlainString();
        } catch (NumberFormatException e) {
            return category;
        }
    }
}
