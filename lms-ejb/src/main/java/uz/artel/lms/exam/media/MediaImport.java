package uz.artel.lms.exam.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import uz.artel.lms.shared.Clock;
import uz.artel.lms.shared.content.ContentImport;
import uz.artel.lms.shared.content.ContentPack;
import uz.artel.lms.shared.content.Problems;

/** Stores the media of a checked content folder, before the questions that show them. */
@ApplicationScoped
public class MediaImport implements ContentImport {

    private Media media;
    private Clock clock;

    protected MediaImport() {}

    @Inject
    public MediaImport(Media media, Clock clock) {
        this.media = media;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 39;
    }

    @Override
    public String name() {
        return "pictures and recordings of questions";
    }

    @Override
    public int importFrom(ContentPack pack) {
        return media.store(MediaFiles.read(pack, new Problems()).values(), clock.now());
    }
}
