package uz.artel.lms.web.exam;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.web.faces.Text;
import uz.artel.lms.web.look.Words;
import uz.artel.lms.web.session.Me;

/** Figures in words: as many digits as their kind is told with, their interval, and in place of a withheld one its reason. */
@RequestScoped
public class FigureWords {

    static final String REASON = "figures.reason.";
    static final String FEW = "figures.few.";

    private static final Pattern BELOW = Pattern.compile("([A-Z]+)_LT_(\\d+)");

    /** How a figure is told. */
    public enum Kind {
        /** Facility, correlation, coefficient: two decimals. */
        COEFFICIENT(2, 1),
        /** A share as a percentage: one decimal. */
        PERCENT(1, 100),
        /** Points: one decimal. */
        POINTS(1, 1),
        /** Abilities: two decimals. */
        LOGITS(2, 1),
        COUNT(0, 1);

        private final int digits;
        private final double times;

        Kind(int digits, double times) {
            this.digits = digits;
            this.times = times;
        }
    }

    /**
     * One row of a table of figures.
     *
     * @param name of the figure
     * @param say what it means, or empty
     * @param value – where it is withheld
     * @param interval of 95 %, or empty
     * @param persons behind it
     * @param note why it is withheld, or to be read with caution; empty where there is nothing to say
     * @param told whether there is a value
     */
    public record Row(String name, String say, String value, String interval, int persons, String note, boolean told) {}

    private Text text;
    private Me me;

    protected FigureWords() {}

    @Inject
    public FigureWords(Text text, Me me) {
        this.text = text;
        this.me = me;
    }

    /** The published value, or –. */
    public String value(Figure figure, Kind kind) {
        if (figure.published() instanceof String word) {
            return word;
        }
        var number = figure.publishedNumber();
        if (number.isEmpty()) {
            return Words.number(null, null, me.getLanguage());
        }
        double told = kind.times * number.getAsDouble();
        return kind == Kind.PERCENT
                ? Words.percent(told, kind.digits, me.getLanguage())
                : Words.number(told, kind.digits, me.getLanguage());
    }

    /** Both ends, or empty when one is not published. */
    public String interval(Figure lower, Figure upper, Kind kind) {
        return lower.published() == null || upper.published() == null
                ? ""
                : text.of("figures.interval", value(lower, kind), value(upper, kind));
    }

    /** All reasons of a figure in words, each once. */
    public String note(Figure figure) {
        return note(figure, Set.of());
    }

    /** All reasons of a figure but those that are said elsewhere. */
    public String note(Figure figure, Set<Reason> elsewhere) {
        boolean told = figure.published() != null;
        return figure.reasons().stream()
                .filter(r -> !elsewhere.contains(r))
                .map(r -> reason(r, told))
                .distinct()
                .collect(Collectors.joining(" "));
    }

    /** @param caution whether the figure is told all the same */
    public String reason(Reason reason, boolean caution) {
        var below = BELOW.matcher(reason.code());
        if (below.matches()) {
            return text.of((caution ? FEW : REASON + "LT.") + below.group(1), Integer.valueOf(below.group(2)));
        }
        return text.of(REASON + reason.code());
    }

    /** A row with an interval. */
    public Row row(String key, Figure figure, Figure lower, Figure upper, Kind kind, int persons) {
        return new Row(
                text.of("figures.name." + key),
                text.of("figures.say." + key),
                value(figure, kind),
                interval(lower, upper, kind),
                persons,
                note(figure),
                figure.published() != null);
    }

    /** A row without one. */
    public Row row(String key, Figure figure, Kind kind, int persons) {
        var none = Figure.undefined(Reason.NO_ANSWERS);
        return row(key, figure, none, none, kind, persons);
    }

    /** The flags of an item in words. */
    public List<String> flags(Iterable<? extends Enum<?>> flags) {
        var words = new java.util.ArrayList<String>();
        flags.forEach(f -> words.add(text.of("figures.flag." + f.name())));
        return words;
    }
}
