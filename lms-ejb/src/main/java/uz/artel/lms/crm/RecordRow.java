package uz.artel.lms.crm;

/**
 * A field of a record beside what it should be.
 *
 * @param given empty when nothing was written
 * @param optional wrong costs half
 */
public record RecordRow(String field, Written given, Written expected, boolean right, boolean optional) {}
