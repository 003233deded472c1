package uz.artel.lms.exam.bank;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uz.artel.lms.crm.Expected;
import uz.artel.lms.crm.Field;
import uz.artel.lms.exam.media.Medium;
import uz.artel.lms.shared.language.Lang;

/**
 * What only some kinds of item have; a field is null where the kind has none.
 *
 * @param spellings fill-in
 * @param picture hot-spot
 * @param stimulus any kind
 * @param length essay
 * @param lookup guide
 * @param crmCase crm
 */
public record Particulars(
        Spellings spellings, Picture picture, Stimulus stimulus, Length length, Lookup lookup, CrmCase crmCase) {

    public static final Particulars NONE = new Particulars(null, null, null, null, null, null);

    private static final String SPELLINGS = "spellings";
    private static final String PICTURE = "picture";
    private static final String STIMULUS = "stimulus";
    private static final String LENGTH = "length";
    private static final String LOOKUP = "lookup";
    private static final String CASE = "case";

    /** Each field that is there with its name, so that older bytes stay readable when kinds are added. */
    void write(Canonical.Writer w) {
        w.number((int) Stream.of(
                        Optional.ofNullable(spellings),
                        Optional.ofNullable(picture),
                        Optional.ofNullable(stimulus),
                        Optional.ofNullable(length),
                        Optional.ofNullable(lookup),
                        Optional.ofNullable(crmCase))
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
        if (lookup != null) {
            w.text(LOOKUP).number(lookup.seconds()).list(lookup.entries(), w::text);
        }
        if (crmCase != null) {
            w.text(CASE).number(crmCase.seconds()).text(crmCase.day().toString());
            w.list(List.copyOf(crmCase.record().entrySet()), field -> write(w, field.getKey(), field.getValue()));
        }
    }

    private static void write(Canonical.Writer w, Field field, Expected expected) {
        w.text(field.code()).list(expected.is(), w::text).list(expected.words(), group -> w.list(group, w::text));
        w.text(expected.notBefore()).text(expected.notAfter()).list(expected.days(), w::number);
        w.flag(expected.optional()).list(expected.acceptable(), w::text).text(expected.sample());
    }

    private static Map<Field, Expected> record(Canonical.Reader r) {
        var record = new EnumMap<Field, Expected>(Field.class);
        for (int left = r.number(); left > 0; left--) {
            var field = Field.find(r.text()).orElseThrow();
            record.put(
                    field,
                    new Expected(
                            r.list(Canonical.Reader::text),
                            r.list(group -> group.list(Canonical.Reader::text)),
                            r.text(),
                            r.text(),
                            r.list(Canonical.Reader::number),
                            r.flag(),
                            r.list(Canonical.Reader::text),
                            r.text()));
        }
        return record;
    }

    static Particulars read(Canonical.Reader r) {
        Spellings spellings = null;
        Picture picture = null;
        Stimulus stimulus = null;
        Length length = null;
        Lookup lookup = null;
        CrmCase crmCase = null;
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
                case LOOKUP -> lookup = new Lookup(r.number(), r.list(Canonical.Reader::text));
                case CASE -> crmCase = new CrmCase(r.number(), LocalDate.parse(r.text()), record(r));
                default ->
                    throw new IllegalStateException("item bytes with \"" + name + "\" are not known to this build");
            }
        }
        return new Particulars(spellings, picture, stimulus, length, lookup, crmCase);
    }

    Particulars with(Spellings others) {
        return new Particulars(others, picture, stimulus, length, lookup, crmCase);
    }

    Particulars with(Lookup other) {
        return new Particulars(spellings, picture, stimulus, length, other, crmCase);
    }

    /** How long the question may be open, where it has a clock of its own. */
    public Optional<Duration> limit() {
        return Optional.ofNullable(lookup)
                .map(Lookup::limit)
                .or(() -> Optional.ofNullable(crmCase).map(CrmCase::limit));
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
