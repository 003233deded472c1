/**
 * Exams: a person sits a form that was drawn for him, answers on the server's clock, and sees the result at its moment.
 *
 * <p>Life of a sitting: OPEN (answers are appended) → CLOSED (by the candidate or by the clock; the rule marks what it can) →
 * MARKED (two examiners, or three, have marked the rest; a result stands, and a second look may hold it) → ANNOUNCED (the
 * candidate sees it, higher floors hear of it). A sitting that a second form replaces stays MARKED for ever.
 * Quizzes and week tests go through all of it at once.
 *
 * <p>The end of a sitting moves by acts that are kept: minutes that were given, outages, rights, pauses. A pause binds all that may
 * be paused when it begins and gives back at its end what it didn't use, so no timer has to end it.
 *
 * <p>An answer is a plain insert keyed by sitting and the browser's sequence number: a repeated one gets the first
 * acknowledgement, none is ever changed, each is linked to the one before. The candidate goes on with a token bound to the
 * sitting and the device, so neither a restart of the server nor a lost web session costs a second sign-in.
 */
package uz.artel.lms.exam;
