package uz.artel.lms.exam.bank;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How a question is answered. */
public enum ItemKind {
    SINGLE,
    MULTIPLE,
    /** One region of a picture is chosen. */
    HOTSPOT,
    ORDER,
    MATCHING,
    NUMERIC,
    /** A word or a few are typed and compared with the spellings of the key. */
    FILL,
    SHORT,
    /** A long text. */
    ESSAY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ItemKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether a person marks it; all other kinds are marked by the rule at once. */
    public boolean markedByPeople() {
        return this == SHORT || this == ESSAY;
    }

    /** Whether options are chosen or arranged, so that it has some. */
    boolean hasOptions() {
        return this != NUMERIC && this != FILL && !markedByPeople();
    }

    /** Whether words are all it is made of: a hot-spot needs a picture, which only content files bring. */
    public boolean inWords() {
        return this != HOTSPOT;
    }

    /** The kinds that need nobody: what a cell draws from when it names no kinds. */
    static Set<ItemKind> automatic() {
        return Arrays.stream(values()).filter(k -> !k.markedByPeople()).collect(Collectors.toUnmodifiableSet());
    }
}
