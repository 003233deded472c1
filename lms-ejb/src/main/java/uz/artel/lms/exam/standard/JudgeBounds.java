package uz.artel.lms.exam.standard;

import uz.artel.lms.shared.BadInput;
import uz.artel.lms.shared.measurement.standard.Beuk;
import uz.artel.lms.shared.measurement.standard.Hofstee;

/**
 * What one judge would accept, in whole percent: the bounds of Hofstee, and the cut and pass rate of Beuk.
 *
 * @param minCut lowest cut
 * @param maxCut highest cut
 * @param minFailing lowest share of failing persons
 * @param maxFailing highest share
 * @param beukCut the cut he asks for
 * @param beukPassing the share of passing persons he expects at it
 */
public record JudgeBounds(
        Integer minCut, Integer maxCut, Integer minFailing, Integer maxFailing, Integer beukCut, Integer beukPassing) {

    /** @throws BadInput when a number is missing or no percent, or a lowest is above its highest */
    public JudgeBounds {
        percent("minCut", minCut);
        percent("maxCut", maxCut);
        percent("minFailing", minFailing);
        percent("maxFailing", maxFailing);
        percent("beukCut", beukCut);
        percent("beukPassing", beukPassing);
        rising("maxCut", minCut, maxCut);
        rising("maxFailing", minFailing, maxFailing);
    }

    static int percent(String field, Integer value) {
        if (value == null) {
            throw new BadInput(field, "required");
        }
        if (value < 0 || value > 100) {
            throw new BadInput(field, "outOfRange", 0, 100);
        }
        return value;
    }

    private static void rising(String field, int lowest, int highest) {
        if (highest < lowest) {
            throw new BadInput(field, "outOfRange", lowest, 100);
        }
    }

    Hofstee.Bounds hofstee() {
        return new Hofstee.Bounds(minCut, maxCut, minFailing, maxFailing);
    }

    Beuk.Opinion beuk() {
        return new Beuk.Opinion(beukCut, beukPassing);
    }
}
