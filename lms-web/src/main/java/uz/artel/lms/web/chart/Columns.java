package uz.artel.lms.web.chart;

/**
 * Columns that stand on a floor, as high as there are people in them, before lines across at round numbers of people.
 *
 * @param x what they stand on, from the left to the right edge of the lines
 * @param y people, from the floor up
 */
record Columns(Scale x, Scale y) {

    private static final double GAP = 1;

    /**
     * @param most people in one column
     * @param top where so many reach
     */
    static Columns of(Scale x, int most, double floor, double top) {
        return new Columns(x, new Scale(0, Math.max(1, most), floor, top));
    }

    /** The lines across with their numbers, at most so many. */
    void lines(Svg svg, int atMost, String lang) {
        for (double tick : y.ticks(atMost, 1)) {
            svg.line("grid", x.from(), y.at(tick), x.to(), y.at(tick));
            svg.text("tick", x.from() - 6, y.at(tick) + 4, "end", Svg.written(tick, lang));
        }
    }

    void column(Svg svg, String kind, double from, double to, int persons, String title) {
        double left = x.at(from) + GAP;
        double head = y.at(persons);
        svg.rect(kind, left, head, x.at(to) - GAP - left, y.from() - head, title);
    }

    /** What they stand on, drawn over their feet. */
    void floor(Svg svg) {
        svg.line("base", x.from(), y.from(), x.to(), y.from());
    }
}
