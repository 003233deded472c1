/**
 * Standards: a panel of judges sets the cut score of an exam by the modified Angoff method in two rounds, with the
 * compromises of Hofstee and Beuk as checks, and two other people sign it before anybody sits.
 *
 * <p>Life of a panel: ROUND1 (each judge rates each item alone) → DISCUSSION (each sees how all have rated, his own marked, and
 * how the items fared on first attempts) → ROUND2 (each rates again and says what cuts, failing and passing shares he would
 * accept) → CLOSED (the figures are seen) → PROPOSED (by its leader) → APPROVED (by the head or another trainer). Until it is
 * approved it can be WITHDRAWN.
 *
 * <p>Ratings are appended and never changed; a round that is closed takes none. Whether the cut is moved by a standard error
 * of the panel is decided before the second round is closed, so before anybody knows a figure. Nobody sees a judge's name
 * beside his ratings: a number is drawn for each. Nobody has two parts: who leads or judges does not approve.
 *
 * <p>A standard is set for items, not for a form: each form's cut is the sum of its own items' mean ratings (measurement §6).
 */
package uz.artel.lms.exam.standard;
