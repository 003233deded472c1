package uz.artel.lms.acknowledgement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** Writes the texts of the content folder. */
@ApplicationScoped
class AcknowledgementImport implements ContentImport {

    private Acknowledgements acknowledgements;
    private Clock clock;

    protected AcknowledgementImport() {}

    @Inject
    AcknowledgementImport(Acknowledgements acknowledgements, Clock clock) {
        this.acknowledgements = acknowledgements;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String name() {
        return "acknowledgements";
    }

    @Override
    public int importFrom(ContentPack pack) {
        var at = clock.now();
        int editions = 0;
        for (var source : AcknowledgementContent.read(pack, new Problems())) {
            editions += acknowledgements.publish(source, at) ? 1 : 0;
        }
        return editions;
    }
}
