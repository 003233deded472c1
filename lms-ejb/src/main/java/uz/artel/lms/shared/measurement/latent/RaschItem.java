package uz.artel.lms.shared.measurement.latent;

import java.util.List;
import uz.artel.lms.shared.measurement.Evidence;
import uz.artel.lms.shared.measurement.Figure;
import uz.artel.lms.shared.measurement.Figures;
import uz.artel.lms.shared.measurement.Reason;
import uz.artel.lms.shared.measurement.Responses;

/**
 * @param item its key
 * @param b difficulty in logits
 * @param error standard error of {@code b}
 */
public record RaschItem(String item, Figure b, Figure error) {

    static RaschItem of(String item, double b, double variance, int n) {
        return new RaschItem(
                item,
                Evidence.RASCH.judge(Figure.of(b), n),
                Evidence.RASCH.judge(Figure.finite(Math.sqrt(variance), Reason.NOT_ESTIMABLE), n));
    }

    static RaschItem undefined(String item, Reason reason) {
        return new RaschItem(item, Figure.undefined(reason), Figure.undefined(reason));
    }

    static List<RaschItem> undefined(Responses responses, Reason reason) {
        return responses.items().stream().map(i -> undefined(i.key(), reason)).toList();
    }

    void put(String prefix, Figures out) {
        out.put(prefix + item + ".b", b);
        out.put(prefix + item + ".b_se", error);
    }
}
