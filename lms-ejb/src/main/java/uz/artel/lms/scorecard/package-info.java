/**
 * How calls are marked: the scorecard as a versioned object, its arithmetic, and the marks of live calls.
 *
 * <p>A scorecard is published as an immutable edition; a mark points for ever at the edition it was made on. Practice calls
 * and live calls are marked on the same card. Marks of live calls come in by file and are summed per quarter.
 */
package uz.artel.lms.scorecard;
