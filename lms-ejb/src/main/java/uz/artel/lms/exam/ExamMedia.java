package uz.artel.lms.exam;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import uz.artel.lms.exam.media.Media;
import uz.artel.lms.shared.Unknown;
import uz.artel.lms.shared.access.Allowed;

/** The pictures and recordings of a sheet, for the browser that holds the token of the sitting. */
@Stateless
@Allowed(anyone = true)
public class ExamMedia {

    private Sittings sittings;
    private Media media;

    protected ExamMedia() {}

    @Inject
    public ExamMedia(Sittings sittings, Media media) {
        this.sittings = sittings;
        this.media = media;
    }

    /**
     * A medium of the sitting's own form.
     *
     * @throws Unknown when the token isn't this sitting's, or no item of the form shows this medium
     */
    public Media.Stored medium(SittingId id, SittingToken token, String digest) {
        var sitting = sittings.get(id);
        ExamTaking.requireToken(id, token, sitting.tokenHash());
        return media.ofForm(sitting.form(), digest).orElseThrow(() -> new Unknown("medium"));
    }
}
