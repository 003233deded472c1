package uz.artel.lms.exam.bank;

import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.language.Lang;

/**
 * What only some kinds of item have; a field is null where the kind has none.
 *
 * @param spellings fill-in
 * @param picture hot-spot
 */
public record Particulars(Spellings spellings, Picture picture) {

    public static final Particulars NONE = new Particulars(null, null);

    private static final String SPELLINGS = "spellings";
    private static final String PICTURE = "picture";

    /** Each field that is there with its name, so that older bytes stay readable when kinds are added. */
    void write(Canonical.Writer w) {
        w.number((spellings == null ? 0 : 1) + (picture == null ? 0 : 1));
        if (spellings != null) {
            w.text(SPELLINGS);
            for (var lang : Lang.values()) {
                w.list(spellings.in(lang), w::text);
            }
        }
        if (picture != null) {
            w.text(PICTURE)
                    .text(picture.digest())
                    .text(picture.type().name())
                    .texts(picture.title())
                    .number(picture.width())
                    .number(picture.height())
                    .list(picture.regions(), corners -> w.list(corners, w::number));
        }
    }

    static Particulars read(Canonical.Reader r) {
        Spellings spellings = null;
        Picture picture = null;
        for (int left = r.number(); left > 0; left--) {
            var name = r.text();
            switch (name) {
                case SPELLINGS ->
                    spellings = new Spellings(
                            r.list(Canonical.Reader::text),
                            r.list(Canonical.Reader::text),
                            r.list(Canonical.Reader::text));
                case PICTURE ->
                    picture = new Picture(
                            r.text(),
                            Medium.Type.valueOf(r.text()),
                            r.texts(),
                            r.number(),
                            r.number(),
                            r.list(corners -> corners.list(Canonical.Reader::number)));
                default ->
                    throw new IllegalStateException("item bytes with \"" + name + "\" are not known to this build");
            }
        }
        return new Particulars(spellings, picture);
    }

    /** What of it is read in one language. */
    void wording(Canonical.Writer w, Lang lang) {
        if (spellings != null) {
            w.list(spellings.in(lang), w::text);
        }
        if (picture != null) {
            w.text(picture.title().in(lang));
        }
    }
}
