package uz.artel.lms.exam.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Reason;

/**
 * What announced first tries say of one exam.
 *
 * @param persons who tried
 * @param from first announcement
 * @param until last announcement
 * @param places questions of the newest form
 * @param points what it is worth
 * @param forms how many different sets of questions were given
 * @param compared people behind the figures that compare totals: everybody where all had the same questions, else the most who
 *     did; 0 when too few did
 * @param band null where there is none
 * @param figures by name, {@code test.…}, {@code decision.…}, {@code absolute.…}
 * @param items all versions that were given to somebody, by key
 */
public record ExamPicture(
        int persons,
        Instant from,
        Instant until,
        int places,
        int points,
        int forms,
        int compared,
        CutBand band,
        ScoreDistribution distribution,
        Map<String, Figure> figures,
        TestInformation information,
        List<ItemPicture.Line> items) {

    private static final Figure NONE = Figure.undefined(Reason.NO_ANSWERS);

    /** The figure of a name; one without a value when there is none of that name. */
    public Figure figure(String name) {
        return figures.getOrDefault(name, NONE);
    }

    /** Whether everybody had the same questions. */
    public boolean oneForm() {
        return forms == 1;
    }

    public Optional<CutBand> cutBand() {
        return Optional.ofNullable(band);
    }
}
