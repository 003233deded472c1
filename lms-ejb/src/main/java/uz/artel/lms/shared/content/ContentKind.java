package uz.artel.lms.shared.content;

/**
 * One kind of content of one feature. Reading is pure: it looks at the files, reports what is wrong and defines and refers
 * to keys; so the same code checks a folder without a server ({@code bin/lms lint}) and feeds the import. Implementations
 * are found by {@link java.util.ServiceLoader}.
 */
public interface ContentKind {

    /** Reads the files of this kind and reports what is wrong with them. */
    void check(ContentPack pack, Problems problems);
}
