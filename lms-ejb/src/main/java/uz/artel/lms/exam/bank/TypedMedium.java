package uz.artel.lms.exam.bank;

import uz.artel.lms.shared.language.Texts;

/**
 * A picture or a recording as somebody names it.
 *
 * @param medium name of its file, or the digest of one that the bank has
 * @param title what it is, for who can't see or hear it
 * @param source where it comes from; asked of one that the bank doesn't have yet
 * @param licence by which it may be shown; asked likewise
 */
public record TypedMedium(String medium, Texts title, String source, String licence) {

    static final TypedMedium NONE = new TypedMedium(null, null, null, null);

    public TypedMedium {
        medium = medium == null || medium.isBlank() ? null : medium.strip();
    }

    /** Whether nobody wrote anything into it. */
    public boolean blank() {
        return medium == null && ItemDraft.blank(title);
    }

    TypedMedium from(String whose, String by) {
        return new TypedMedium(medium, title, whose, by);
    }

    TypedMedium called(String file) {
        return new TypedMedium(file, title, source, licence);
    }
}
