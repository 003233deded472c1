package uz.artel.lms.review;

import java.util.List;
import uz.artel.lms.shared.content.ContentKind;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** Reads {@code rules/*.yaml}. */
public final class PayRuleFiles implements ContentKind {

    @Override
    public void check(ContentPack pack, Problems problems) {
        read(pack, problems);
    }

    static List<PayRule> read(ContentPack pack, Problems problems) {
        return pack.paths("rules", ".yaml").stream()
                .map(path -> PayRule.read(pack.yaml(path, problems)))
                .toList();
    }
}
