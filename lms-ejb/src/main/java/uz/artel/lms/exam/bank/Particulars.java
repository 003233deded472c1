package uz.artel.lms.exam.bank;

import uz.artel.lms.shared.language.Lang;

/**
 * What only some kinds of item have; a field is null where the kind has none.
 *
 * @param spellings fill-in
 */
public record Particulars(Spellings spellings) {

    public static final Particulars NONE = new Particulars(null);

    private static final String SPELLINGS = "spellings";

    /** Each field that is there with its name, so that older bytes stay readable when kinds are added. */
    void write(Canonical.Writer w) {
        w.number(spellings == null ? 0 : 1);
        if (spellings != null) {
            w.text(SPELLINGS);
            for (var lang : Lang.values()) {
                w.list(spellings.in(lang), w::text);
            }
        }
    }

    static Particulars read(Canonical.Reader r) {
        Spellings spellings = null;
        for (int left = r.number(); left > 0; left--) {
            var name = r.text();
            switch (name) {
                case SPELLINGS ->
                    spellings = new Spellings(
                            r.list(Canonical.Reader::text),
                            r.list(Canonical.Reader::text),
                            r.list(Canonical.Reader::text));
                default ->
                    throw new IllegalStateException("item bytes with \"" + name + "\" are not known to this build");
            }
        }
        return new Particulars(spellings);
    }

    /** What of it is read in one language. */
    void wording(Canonical.Writer w, Lang lang) {
        if (spellings != null) {
            w.list(spellings.in(lang), w::text);
        }
    }
}
