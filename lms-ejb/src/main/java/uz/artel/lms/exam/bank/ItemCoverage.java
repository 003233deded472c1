package uz.artel.lms.exam.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import uz.artel.lms.curriculum.CoverageSource;

/** How many questions each category has, those for practice and those for exams together. */
@ApplicationScoped
class ItemCoverage implements CoverageSource {

    private ItemBank bank;

    protected ItemCoverage() {}

    @Inject
    ItemCoverage(ItemBank bank) {
        this.bank = bank;
    }

    @Override
    public What what() {
        return What.ITEMS;
    }

    @Override
    public Map<String, Integer> byCategory() {
        var counts = new HashMap<String, Integer>();
        for (var pool : Pool.values()) {
            bank.items(pool).forEach(item -> counts.merge(item.category(), 1, Integer::sum));
        }
        return counts;
    }
}
