/**
 * All figures of a folder of CSV files: {@code bin/lms figures DIR}.
 *
 * <p>Files are UTF-8, separated by comma or semicolon (then numbers may have a decimal comma), the first line names the columns. Unknown files are left alone.
 *
 * <table>
 *   <caption>Files of a folder</caption>
 *   <tr><td>matrix.csv</td><td>{@code person} and one column an item: marks, or codes of options where there is a key.csv; empty
 *     is omitted, {@code NR} not reached, {@code NP} not presented. Or {@code unit} and one column a rater: categories of the
 *     scale, empty is not rated</td></tr>
 *   <tr><td>key.csv</td><td>{@code item,key}: the right option of each item</td></tr>
 *   <tr><td>credits.csv</td><td>{@code item,max}: highest marks; or {@code item,option,credit}: mark of each option; or {@code
 *     person} and one column an item: partial credits beside the right-or-wrong marks of matrix.csv, whose figures are called
 *     {@code credits.…}</td></tr>
 *   <tr><td>groups.csv</td><td>{@code person} and one column a grouping</td></tr>
 *   <tr><td>round1.csv, round2.csv</td><td>{@code judge} and one column an item: whole percent; empty is
 *     not rated, then the round has no cut</td></tr>
 *   <tr><td>hofstee.csv</td><td>{@code judge,min_pct,max_pct,min_fail_pct,max_fail_pct}</td></tr>
 *   <tr><td>beuk.csv</td><td>{@code judge,min_pct,pass_rate_pct}</td></tr>
 *   <tr><td>scores.csv</td><td>{@code person,score}: totals of those who sat the exam that judges rated</td></tr>
 *   <tr><td>item_p.csv</td><td>{@code item,p}: facilities of the items that judges rated</td></tr>
 *   <tr><td>params.json</td><td>{@code cut}; {@code focal}, {@code reference}, {@code grouping} (only where several columns of
 *     groups.csv hold both); {@code scale}, {@code disagreement_weights}; {@code eap_parameters} {a, b}; {@code
 *     rasch_score_parameters_b}; {@code max} (highest total, where no round tells it); {@code seed} of intervals by
 *     resampling</td></tr>
 * </table>
 *
 * <p>What is missing leaves out only what needs it: those figures are null with the reason, and a sentence names the file.
 */
package uz.artel.lms.shared.measurement.folder;
