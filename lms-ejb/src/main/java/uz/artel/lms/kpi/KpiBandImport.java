package uz.artel.lms.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** Keeps the bands of each rule's edition. The rule files are checked by the feature that owns rules. */
@ApplicationScoped
class KpiBandImport implements ContentImport {

    private KpiStore store;
    private Clock clock;

    protected KpiBandImport() {}

    @Inject
    KpiBandImport(KpiStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String name() {
        return "kpi";
    }

    @Override
    public int importFrom(ContentPack pack) {
        var at = clock.now();
        var problems = new Problems();
        int editions = 0;
        for (var path : pack.paths("rules", ".yaml")) {
            var root = pack.yaml(path, problems);
            boolean kept = store.keep(
                    root.text("key"),
                    root.number("version", 1, 10_000),
                    LocalDate.parse(root.text("valid_from")),
                    KpiBands.read(root.child("kpi")),
                    at);
            editions += kept ? 1 : 0;
        }
        return editions;
    }
}
