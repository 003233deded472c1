package uz.artel.lms.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** Writes the items and blueprints of a checked content folder as immutable versions. */
@ApplicationScoped
public class BankImport implements ContentImport {

    private ItemBank bank;
    private Clock clock;

    protected BankImport() {}

    @Inject
    public BankImport(ItemBank bank, Clock clock) {
        this.bank = bank;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "questions and exams";
    }

    @Override
    public int importFrom(ContentPack pack) {
        var now = clock.now();
        return bank.publishItems(QuestionFiles.entries(pack, new Problems()), true, now)
                + bank.publishBlueprints(BlueprintFiles.read(pack, new Problems()), now);
    }
}
