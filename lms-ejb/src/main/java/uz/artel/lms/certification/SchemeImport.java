package uz.artel.lms.certification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** Writes the schemes of the content folder. */
@ApplicationScoped
class SchemeImport implements ContentImport {

    private Schemes schemes;
    private Clock clock;

    protected SchemeImport() {}

    @Inject
    SchemeImport(Schemes schemes, Clock clock) {
        this.schemes = schemes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String name() {
        return "certification";
    }

    @Override
    public int importFrom(ContentPack pack) {
        int editions = 0;
        for (var source : SchemeFiles.read(pack, new Problems())) {
            editions += schemes.keep(source, clock.now()) ? 1 : 0;
        }
        return editions;
    }
}
