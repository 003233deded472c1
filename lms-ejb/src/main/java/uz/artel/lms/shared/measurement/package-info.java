/**
 * What may be said of an exam, a cut score or a panel of raters, in figures: pure functions over numbers, with no container,
 * clock, database or language.
 *
 * <p>A {@link uz.artel.lms.shared.measurement.Figure} is a number or a word, or nothing with the reason why there is none:
 * never 0, 1 or NaN in its place. It is computed at any number of persons; what {@link
 * uz.artel.lms.shared.measurement.Evidence} withholds at that number is known all the same and only not published.
 *
 * <p>All arithmetic is in doubles, summed in a fixed order, and nothing is rounded before it is shown. Persons may come in
 * any order: no figure depends on it.
 *
 * <p>{@code classical}: test, item and option statistics, errors of measurement · {@code decision}: how consistently and
 * accurately a cut score decides · {@code latent}: Rasch and 2PL · {@code dif}: items that work differently for a group ·
 * {@code standard}: Angoff, Hofstee, Beuk · {@code agreement}: kappa, Krippendorff, ICC · {@code folder}: all figures of a
 * folder of CSV files.
 */
package uz.artel.lms.shared.measurement;
