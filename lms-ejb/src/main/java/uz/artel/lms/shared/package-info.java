/**
 * Floor 0: what every feature stands on and nothing above is known to.
 *
 * <p>Time ({@link uz.artel.lms.shared.Clock}), refusals, the caller and his roles ({@code access}), the audit trail, the
 * database and its migrations, texts in three languages ({@code language}), the reader of content files
 * ({@code content}) and of tables ({@code table}).
 */
package uz.artel.lms.shared;
