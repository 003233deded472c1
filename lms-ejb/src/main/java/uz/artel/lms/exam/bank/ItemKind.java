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
    /** The entry of the guide that answers is searched for and chosen, on a clock of the question's own. */
    GUIDE,
    /** The record of a case is filled in, on a clock of the question's own. */
    CRM,
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

    /** Whether it is answered with the tools of the desk: that needs the network, and has a clock of its own. */
    public boolean onDesk() {
        return this == GUIDE || this == CRM;
    }

    /** Whether options are chosen or arranged, so that it has some. */
    boolean hasOptions() {
        return this != NUMERIC && this != FILL && !onDesk() && !markedByPeople();
    }

    /** Whether some of its options are right and the others wrong. */
    boolean hasWrongOptions() {
        return this == SINGLE || this == MULTIPLE || this == HOTSPOT;
    }

    /**
     * What a cell draws from when it names no kinds: those that need nobody to mark them and no clock of their own, which a
     * form has to have time for.
     */
    static Set<ItemKind> automatic() {
        return Arrays.stream(values())
                .filter(k -> !k.markedByPeople() && !k.onDesk())
                .collect(Collectors.toUnmodifiableSet());
    }
}
