package uz.artel.lms.shared.content;

/**
 * The import of a feature: a bean that writes the drafts of its kinds as immutable editions, each feature in a transaction of
 * its own, called in the order of the floors after the whole folder has been checked. Importing the same files twice
 * changes nothing.
 */
public interface ContentImport {

    /** Position in the order: floor × 10, so that lower features come first. */
    int order();

    /** A word for the progress line on the console. */
    String name();

    /** Writes what is new or changed and answers how many editions were made. Runs inside a transaction. */
    int importFrom(ContentPack pack);
}
