package uz.artel.lms.exam.bank;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.language.Lang;

/**
 * What only some kinds of item have; a field is null where the kind has none.
 *
 * @param spellings fill-in
 * @param picture hot-spot
 * @param stimulus any kind
 * @param length essay
 */
public record Particulars(Spellings spellings, Picture picture, Stimulus stimulus, Length length) {

    public static final Particulars NONE = new Particulars(null, null, null, null);

    private static final String SPELLINGS = "spellings";
    private static final String PICTURE = "picture";
    private static final String STIMULUS = "stimulus";
    private static final String LENGTH = "length";

    /** Each field that is there with its name, so that older bytes stay readable when kinds are added. */
    void write(Canonical.Writer w) {
        w.number((int) Stream.of(
                        Optional.ofNullable(spellings),
                        Optional.ofNullable(picture),
                        Optional.ofNullable(stimulus),
                        Optional.ofNullable(length))
                .filter(Optional::isPresent)
                .count());
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
        if (stimulus != null) {
            w.text(STIMULUS)
                    .text(stimulus.digest())
                    .text(stimulus.type().name())
                    .texts(stimulus.title())
                    .number(stimulus.plays())
                    .texts(stimulus.transcript());
        }
        if (length != null) {
            w.text(LENGTH).number(length.from()).number(length.to());
        }
    }

    static Particulars read(Canonical.Reader r) {
        Spellings spellings = null;
        Picture picture = null;
        Stimulus stimulus = null;
        Length length = null;
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
                case STIMULUS ->
                    stimulus = new Stimulus(r.text(), Medium.Type.valueOf(r.text()), r.texts(), r.number(), r.texts());
                case LENGTH -> length = new Length(r.number(), r.number());
                default ->
                    throw new IllegalStateException("item bytes with \"" + name + "\" are not known to this build");
            }
        }
        return new Particulars(spellings, picture, stimulus, length);
    }

    /** Digests of the media a candidate's browser needs. */
    public Set<String> media() {
        var all = new LinkedHashSet<String>();
        if (picture != null) {
            all.add(picture.digest());
        }
        if (stimulus != null) {
            all.add(stimulus.digest());
        }
        return all;
    }

    /** What of it is read in one language. */
    void wording(Canonical.Writer w, Lang lang) {
        if (spellings != null) {
            w.list(spellings.in(lang), w::text);
        }
        if (picture != null) {
            w.text(picture.title().in(lang));
        }
        if (stimulus != null) {
            w.text(stimulus.title().in(lang));
            w.text(stimulus.transcript().in(lang));
        }
    }
}
