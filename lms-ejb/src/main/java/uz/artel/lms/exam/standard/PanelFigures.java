package uz.artel.lms.exam.standard;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.classical.Wilson;
import uz.artel.lms.shared.measurement.standard.Beuk;
import uz.artel.lms.shared.measurement.standard.Hofstee;
import uz.artel.lms.shared.measurement.standard.ModifiedAngoff;

/**
 * What a panel came to (measurement §2 and §6, cut-score uncertainty). Raw figures of the rounds are on the points of the
 * items rated; cuts compared with persons are on the scale of their totals.
 *
 * @param adopted the cut of round 2 moved by the adjustment, raw
 * @param adoptedPercent the same in percent of the points
 * @param bounds mean over the judges of what they would accept
 * @param hofstee null while nobody has sat
 * @param beuk null while nobody has sat
 * @param max end of the scale of the persons' totals
 * @param persons how many first attempts there are
 * @param failing percent of the persons below the pass mark that the cut of round 2 comes to on their scale
 * @param failingAdopted the same for the cut adopted
 * @param far whether Hofstee's compromise lies further than two standard errors of the panel from the cut: then the panel has
 *     to explain it
 */
public record PanelFigures(
        ModifiedAngoff round1,
        ModifiedAngoff round2,
        Figure adopted,
        Figure adoptedPercent,
        MeanBounds bounds,
        Hofstee hofstee,
        Beuk beuk,
        double max,
        int persons,
        Failing failing,
        Failing failingAdopted,
        boolean far) {

    private static final Reason NO_ATTEMPTS = new Reason("NO_ATTEMPTS");

    /** Two standard errors of the panel: what judges alone may make the difference between two ways of asking them. */
    private static final double FAR = 2;

    /** Means of {@link JudgeBounds}, in percent. */
    public record MeanBounds(
            Figure minCut, Figure maxCut, Figure minFailing, Figure maxFailing, Figure beukCut, Figure beukPassing) {}

    /**
     * Who would have failed.
     *
     * @param passMark smallest whole total that passes, on the scale of the totals
     * @param share percent of the persons
     * @param lower end of the interval of Wilson, percent; of no person 0
     * @param upper its upper end; of no person 100
     */
    public record Failing(Figure passMark, Figure share, double lower, double upper) {}

    /** @param facilities of the items in their order, or null when not all are known */
    static PanelFigures of(Judgements said, double[] facilities, Scores scores) {
        var second = ModifiedAngoff.of(said.round2(), facilities, null);
        int judges = second.judges();
        int points = said.round2().maxTotal();
        double shift = said.adjustment() == 0 ? 0 : said.adjustment() * known(second.panelError());
        var adopted = second.cut().map(cut -> Math.max(0, Math.min(points, cut + shift)));
        var percent = adopted.map(cut -> 100 * cut / points);
        var hofstee = scores.n() == 0
                ? null
                : Hofstee.of(said.bounds().stream().map(JudgeBounds::hofstee).toList(), scores.totals(), scores.max());
        var beuk = scores.n() == 0
                ? null
                : Beuk.of(said.bounds().stream().map(JudgeBounds::beuk).toList(), scores.totals(), scores.max());
        return new PanelFigures(
                ModifiedAngoff.of(said.round1(), facilities, null),
                second,
                adopted,
                percent,
                means(said.bounds()),
                hofstee,
                beuk,
                scores.max(),
                scores.n(),
                failing(second.cutPercent(), scores, judges),
                failing(percent, scores, judges),
                far(second, points, hofstee));
    }

    private static double known(Figure error) {
        return error.isDefined() ? error.number() : 0;
    }

    private static MeanBounds means(List<JudgeBounds> bounds) {
        return new MeanBounds(
                mean(bounds, JudgeBounds::minCut),
                mean(bounds, JudgeBounds::maxCut),
                mean(bounds, JudgeBounds::minFailing),
                mean(bounds, JudgeBounds::maxFailing),
                mean(bounds, JudgeBounds::beukCut),
                mean(bounds, JudgeBounds::beukPassing));
    }

    private static Figure mean(List<JudgeBounds> bounds, ToIntFunction<JudgeBounds> part) {
        return Evidence.PANEL.judge(
                Figure.of(bounds.stream().mapToInt(part).average().orElseThrow()), bounds.size());
    }

    private static Failing failing(Figure cutPercent, Scores scores, int judges) {
        var mark = cutPercent.map(percent -> ModifiedAngoff.passMark(percent / 100 * scores.max()));
        if (scores.n() == 0) {
            return new Failing(mark, Figure.undefined(NO_ATTEMPTS), 0, 100);
        }
        double pass = mark.number();
        double share =
                (double) Arrays.stream(scores.totals()).filter(t -> t < pass).count() / scores.n();
        return new Failing(
                mark,
                Evidence.PANEL.judge(Evidence.FACILITY.judge(Figure.of(100 * share), scores.n()), judges),
                100 * Wilson.lower(share, scores.n()),
                100 * Wilson.upper(share, scores.n()));
    }

    /** A compromise that is withheld at so few persons has nothing to explain. */
    private static boolean far(ModifiedAngoff second, int points, Hofstee hofstee) {
        if (hofstee == null || hofstee.cutPercent().publishedNumber().isEmpty()) {
            return false;
        }
        double apart =
                Math.abs(second.cutPercent().number() - hofstee.cutPercent().number()) / 100 * points;
        return apart > FAR * known(second.panelError());
    }
}
