/**
 * The trainee sits beside an operator and watches. After an hour he writes an entry; his mentor co-signs it with a mark for
 * attention, or returns it with a reason. Signed hours make the shadowing step of the day done; a signed entry never changes.
 * At the end the mentor says whether he recommends the trainee.
 *
 * <p>Words: an <em>entry</em> is what was watched between two times of one day; <em>attention</em> is the mentor's mark from 1
 * to 5.
 */
package uz.artel.lms.shadowing;
