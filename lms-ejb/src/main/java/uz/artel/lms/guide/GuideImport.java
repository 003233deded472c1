package uz.artel.lms.guide;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** Writes facts and guides of the content folder. */
@ApplicationScoped
class GuideImport implements ContentImport {

    private GuideShelf shelf;
    private Clock clock;

    protected GuideImport() {}

    @Inject
    GuideImport(GuideShelf shelf, Clock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String name() {
        return "guide";
    }

    @Override
    public int importFrom(ContentPack pack) {
        var at = clock.now();
        return shelf.keepFacts(FactContent.read(pack, new Problems()), at)
                + shelf.keep(GuideContent.read(pack, new Problems()), at);
    }
}
