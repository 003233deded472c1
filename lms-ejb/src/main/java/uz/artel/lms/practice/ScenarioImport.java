package uz.artel.lms.practice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;

/** Writes the scenarios of the content folder. */
@ApplicationScoped
class ScenarioImport implements ContentImport {

    private ScenarioShelf shelf;
    private Clock clock;

    protected ScenarioImport() {}

    @Inject
    ScenarioImport(ScenarioShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 42;
    }

    @Override
    public String name() {
        return "calls";
    }

    @Override
    public int importFrom(ContentPack pack) {
        return shelf.importFrom(pack, clock.now());
    }
}
