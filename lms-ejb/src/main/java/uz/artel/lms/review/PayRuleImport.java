package uz.artel.lms.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** Writes the rules of the content folder as editions. */
@ApplicationScoped
class PayRuleImport implements ContentImport {

    private PayRules rules;
    private Clock clock;

    protected PayRuleImport() {}

    @Inject
    PayRuleImport(PayRules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String name() {
        return "review";
    }

    @Override
    public int importFrom(ContentPack pack) {
        var at = clock.now();
        int editions = 0;
        for (var rule : PayRuleFiles.read(pack, new Problems())) {
            editions += rules.keep(rule, at) ? 1 : 0;
        }
        return editions;
    }
}
